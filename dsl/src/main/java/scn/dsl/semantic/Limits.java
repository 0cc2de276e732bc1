package scn.dsl.semantic;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.SettingNode;
import scn.engine.sim.BatchLimits;

/** What the {@code batch} and {@code router} blocks of a cluster come to, times in us. */
record Limits(BatchLimits batch, long admission, long routing, long refresh) {
  private static final List<String> BATCH = List.of("max_requests", "max_tokens", "chunk");
  private static final List<String> ROUTER =
      List.of("admission_latency", "routing_latency", "snapshot_refresh");

  /**
   * Of blocks that say everything.
   *
   * @return what has a fault, which is reported, is as in a cluster that never waits
   */
  static Limits read(List<SectionNode> sections, Quantities quantities) {
    Reader batch = new Reader(settings(sections, "batch", BATCH, quantities), quantities);
    Reader router = new Reader(settings(sections, "router", ROUTER, quantities), quantities);
    return new Limits(
        new BatchLimits(batch.count("max_requests"), batch.count("max_tokens"), batch.chunk()),
        router.time("admission_latency"),
        router.time("routing_latency"),
        router.time("snapshot_refresh"));
  }

  private static Settings settings(
      List<SectionNode> sections, String block, List<String> known, Quantities quantities) {
    List<SettingNode> said =
        sections.stream()
            .filter(each -> each.key().text().equals(block))
            .flatMap(each -> each.settings().stream())
            .toList();
    return Settings.of(block, said, known, quantities.faults());
  }

  private record Reader(Settings settings, Quantities quantities) {

    int count(String name) {
      var allowed = name.equals("max_requests") ? Quantities.NUMBER : Quantities.TOKENS;
      return settings
          .get(name)
          .map(setting -> quantities.whole(setting.value(), name, allowed, 1))
          .orElse(OptionalInt.empty())
          .orElse(1);
    }

    int chunk() {
      boolean off =
          settings
              .get("chunk")
              .filter(it -> it.value() instanceof NameNode word && word.text().equals("off"))
              .isPresent();
      return off ? 0 : count("chunk");
    }

    long time(String name) {
      return settings
          .get(name)
          .map(setting -> quantities.micros(setting.value(), name, 0))
          .orElse(OptionalLong.empty())
          .orElse(0);
    }
  }
}
