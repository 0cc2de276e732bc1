package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TierNode;
import scn.engine.kv.KvMemory;

/** Reads the {@code kv} block of a cluster and of all it extends. */
final class MemoryReader {
  private static final List<String> TIERS = List.of("gpu", "cpu");
  private static final List<String> CPU = List.of("offload_above", "bandwidth", "base_latency");
  private static final int BLOCK_TOKENS = 16;

  private final Faults faults;
  private final Quantities quantities;
  private final Map<String, KvItemNode> items = new LinkedHashMap<>();
  private boolean sound = true;

  MemoryReader(Faults faults) {
    this.faults = faults;
    this.quantities = new Quantities(faults);
  }

  /** Oldest ancestor first; what is said later replaces what was said before. */
  Optional<KvMemory> read(NameNode cluster, List<List<KvItemNode>> line) {
    line.forEach(this::collect);
    OptionalInt block = OptionalInt.of(BLOCK_TOKENS);
    if (items.get("block") instanceof SettingNode setting
        && setting.value() instanceof QuantityNode size) {
      block = quantities.whole(size, "block", Quantities.TOKENS, 1);
    }
    if (!(items.get("gpu") instanceof TierNode gpu)) {
      if (sound) {
        faults.error(
            cluster.at(),
            "cluster '" + cluster.text() + "' has no GPU memory",
            "for example: kv { tier gpu 132139 blocks }");
      }
      return Optional.empty();
    }
    Settings.of("tier gpu", gpu.settings(), List.of(), faults);
    OptionalInt gpuBlocks = quantities.whole(gpu.capacity(), "tier gpu", Quantities.BLOCKS, 1);
    Optional<KvMemory.CpuTier> cpu =
        items.get("cpu") instanceof TierNode tier ? cpu(tier) : Optional.empty();
    return sound && block.isPresent() && gpuBlocks.isPresent()
        ? Optional.of(new KvMemory(block.getAsInt(), gpuBlocks.getAsInt(), cpu))
        : Optional.empty();
  }

  private void collect(List<KvItemNode> nodes) {
    Map<String, KvItemNode> own = new HashMap<>();
    for (KvItemNode node : nodes) {
      String name =
          node instanceof TierNode tier ? tier.name().text() : ((SettingNode) node).key().text();
      if (node instanceof TierNode tier && !TIERS.contains(name)) {
        sound = false;
        faults.error(
            tier.name().at(),
            "there is no tier '" + name + "'",
            NearestName.hint(name, TIERS, "tiers"));
      } else if (own.putIfAbsent(name, node) != null) {
        sound = false;
        faults.error(
            node.at(),
            "'" + name + "' is said twice",
            "first on line " + own.get(name).at().line());
      }
    }
    items.putAll(own);
  }

  private Optional<KvMemory.CpuTier> cpu(TierNode tier) {
    OptionalInt blocks = quantities.whole(tier.capacity(), "tier cpu", Quantities.BLOCKS, 0);
    Settings settings = Settings.of("tier cpu", tier.settings(), CPU, faults);
    Optional<Double> above = number(settings, "offload_above", List.of(Dimension.NUMBER), 0.9);
    Optional<Double> bandwidth =
        number(settings, "bandwidth", List.of(Dimension.BLOCK_BANDWIDTH), 100);
    OptionalLong base = OptionalLong.of(0);
    if (settings.get("base_latency").isPresent()) {
      base =
          quantity(settings.get("base_latency").get())
              .map(it -> quantities.micros(it, "base_latency", 0))
              .orElse(OptionalLong.empty());
    }
    List<String> wrong = new ArrayList<>();
    above.filter(it -> it < 0 || it > 1).ifPresent(it -> wrong.add("offload_above"));
    bandwidth.filter(it -> it <= 0).ifPresent(it -> wrong.add("bandwidth"));
    for (String name : wrong) {
      String bound = name.equals("bandwidth") ? "above 0" : "0% to 100%";
      settings
          .get(name)
          .ifPresent(it -> faults.error(it.value().at(), "'" + name + "' must be " + bound, ""));
    }
    boolean complete =
        blocks.isPresent() && above.isPresent() && bandwidth.isPresent() && base.isPresent();
    if (!complete || !wrong.isEmpty()) {
      sound = false;
      return Optional.empty();
    }
    return blocks.getAsInt() == 0
        ? Optional.empty()
        : Optional.of(
            new KvMemory.CpuTier(
                blocks.getAsInt(), above.get(), bandwidth.get(), base.getAsLong()));
  }

  private Optional<Double> number(
      Settings settings, String name, List<Dimension> allowed, double orElse) {
    return settings
        .get(name)
        .map(setting -> quantity(setting).flatMap(it -> quantities.read(it, name, allowed)))
        .orElse(Optional.of(orElse));
  }

  private Optional<QuantityNode> quantity(SettingNode setting) {
    return new Params(faults).quantity(setting.value());
  }
}
