package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.engine.sim.BatchLimits;

/**
 * What a cluster or a strategy says in its {@code batch} and {@code router} blocks; what it leaves
 * out is empty.
 */
record Limits(
    OptionalInt maxRequests,
    OptionalInt maxTokens,
    OptionalInt chunkTokens,
    OptionalLong admissionMicros,
    OptionalLong routingMicros,
    OptionalLong refreshMicros) {
  static final List<String> BATCH = List.of("max_requests", "max_tokens", "chunk");
  static final List<String> ROUTER =
      List.of("admission_latency", "routing_latency", "snapshot_refresh");

  /** Of a line of ancestors, oldest first; each gives the sections of its own text. */
  static Limits read(List<List<SectionNode>> line, Params params, Faults faults) {
    Reader reader = new Reader(merge(line, "batch", BATCH, faults), params, faults);
    Reader router = new Reader(merge(line, "router", ROUTER, faults), params, faults);
    return new Limits(
        reader.count("max_requests", Quantities.NUMBER),
        reader.count("max_tokens", Quantities.TOKENS),
        reader.chunk(),
        router.time("admission_latency"),
        router.time("routing_latency"),
        router.time("snapshot_refresh"));
  }

  private static Settings merge(
      List<List<SectionNode>> line, String block, List<String> known, Faults faults) {
    Settings merged = Settings.none();
    for (List<SectionNode> sections : line) {
      List<SettingNode> nodes = new ArrayList<>();
      for (SectionNode section : sections) {
        if (section.key().text().equals(block)) {
          nodes.addAll(section.settings());
        }
      }
      merged = merged.overriddenBy(Settings.of(block, nodes, known, faults));
    }
    return merged;
  }

  Limits overriddenBy(Limits later) {
    return new Limits(
        later.maxRequests.isPresent() ? later.maxRequests : maxRequests,
        later.maxTokens.isPresent() ? later.maxTokens : maxTokens,
        later.chunkTokens.isPresent() ? later.chunkTokens : chunkTokens,
        later.admissionMicros.isPresent() ? later.admissionMicros : admissionMicros,
        later.routingMicros.isPresent() ? later.routingMicros : routingMicros,
        later.refreshMicros.isPresent() ? later.refreshMicros : refreshMicros);
  }

  BatchLimits batch() {
    return new BatchLimits(maxRequests.orElse(256), maxTokens.orElse(2048), chunkTokens.orElse(0));
  }

  private record Reader(Settings settings, Params params, Faults faults) {

    private Optional<QuantityNode> quantity(String name) {
      return settings.get(name).flatMap(setting -> params.quantity(setting.value()));
    }

    OptionalInt count(String name, List<scn.dsl.policy.Dimension> allowed) {
      return quantity(name)
          .map(it -> new Quantities(faults).whole(it, name, allowed, 1))
          .orElse(OptionalInt.empty());
    }

    OptionalInt chunk() {
      Optional<SettingNode> setting = settings.get("chunk");
      if (setting.isPresent()
          && setting.get().value() instanceof NameNode word
          && word.text().equals("off")) {
        return OptionalInt.of(0);
      }
      return count("chunk", Quantities.TOKENS);
    }

    OptionalLong time(String name) {
      return quantity(name)
          .map(it -> new Quantities(faults).micros(it, name, 0))
          .orElse(OptionalLong.empty());
    }
  }
}
