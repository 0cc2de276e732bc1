package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.policy.Dimension;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.TierNode;
import scn.engine.kv.KvMemory;

/** Reads the {@code kv} block of a resolved cluster, which says everything but its GPU memory. */
final class MemoryReader {
  private static final List<String> TIERS = List.of("gpu", "cpu");
  private static final List<String> CPU = List.of("offload_above", "bandwidth", "base_latency");

  private final Faults faults;
  private final Quantities quantities;
  private final Map<String, KvItemNode> items = new HashMap<>();
  private boolean sound = true;

  MemoryReader(Quantities quantities) {
    this.faults = quantities.faults();
    this.quantities = quantities;
  }

  Optional<KvMemory> read(NameNode cluster, List<KvItemNode> nodes) {
    nodes.forEach(this::collect);
    SettingNode size = (SettingNode) items.get("block");
    OptionalInt block = quantities.whole(size.value(), "block", Quantities.TOKENS, 1);
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
    Optional<KvMemory.CpuTier> cpu = cpu((TierNode) items.get("cpu"));
    return sound && block.isPresent() && gpuBlocks.isPresent()
        ? Optional.of(new KvMemory(block.getAsInt(), gpuBlocks.getAsInt(), cpu))
        : Optional.empty();
  }

  private void collect(KvItemNode node) {
    if (node instanceof TierNode tier && !TIERS.contains(tier.name().text())) {
      sound = false;
      String name = tier.name().text();
      faults.error(
          tier.name().at(),
          "there is no tier '" + name + "'",
          NearestName.hint(name, TIERS, "tiers"));
    } else {
      items.put(node instanceof TierNode tier ? tier.name().text() : "block", node);
    }
  }

  private Optional<KvMemory.CpuTier> cpu(TierNode tier) {
    OptionalInt blocks = quantities.whole(tier.capacity(), "tier cpu", Quantities.BLOCKS, 0);
    Settings settings = Settings.of("tier cpu", tier.settings(), CPU, faults);
    Optional<Double> above = number(settings, "offload_above", Quantities.NUMBER);
    Optional<Double> bandwidth = number(settings, "bandwidth", List.of(Dimension.BLOCK_BANDWIDTH));
    OptionalLong base =
        settings
            .get("base_latency")
            .map(it -> quantities.micros(it.value(), "base_latency", 0))
            .orElse(OptionalLong.empty());
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

  private Optional<Double> number(Settings settings, String name, List<Dimension> allowed) {
    return settings.get(name).flatMap(it -> quantities.read(it.value(), name, allowed));
  }
}
