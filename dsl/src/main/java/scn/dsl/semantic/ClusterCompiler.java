package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import scn.dsl.syntax.ClusterItemNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.InstancesNode;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.SectionNode;
import scn.engine.latency.Hardware;

/** Turns a resolved cluster into its machines. */
record ClusterCompiler(Resolver resolver, Faults faults) {
  private static final int MOST_INSTANCES = 100_000;

  Optional<ClusterPlan> compile(ClusterNode node) {
    Quantities quantities = new Quantities(faults, Settled.names(node.items()));
    Limits limits = Limits.read(items(node, SectionNode.class), quantities);
    Optional<List<Hardware>> instances = instances(node, quantities);
    List<KvItemNode> memory =
        items(node, KvNode.class).stream().flatMap(kv -> kv.items().stream()).toList();
    var kv = new MemoryReader(quantities).read(node.name(), memory);
    return instances.flatMap(
        hardware -> kv.map(it -> new ClusterPlan(node.name().text(), hardware, it, limits)));
  }

  private Optional<List<Hardware>> instances(ClusterNode node, Quantities quantities) {
    List<InstancesNode> said = items(node, InstancesNode.class);
    if (said.isEmpty()) {
      faults.error(
          node.name().at(),
          "cluster '" + node.name().text() + "' has no instances",
          "for example: instances 8 of h100_llama8b");
      return Optional.empty();
    }
    List<Hardware> instances = new ArrayList<>();
    boolean sound = true;
    for (InstancesNode each : said) {
      OptionalInt count = quantities.whole(each.count(), "instances", Quantities.NUMBER, 1);
      Optional<Hardware> hardware =
          resolver
              .hardware(each.hardware())
              .flatMap(it -> new HardwareCompiler(faults).compile(it));
      if (count.isPresent() && count.getAsInt() > MOST_INSTANCES - instances.size()) {
        faults.error(
            each.count().at(), "a cluster has at most " + MOST_INSTANCES + " instances", "");
        sound = false;
      } else if (count.isPresent() && hardware.isPresent()) {
        instances.addAll(Collections.nCopies(count.getAsInt(), hardware.get()));
      } else {
        sound = false;
      }
    }
    return sound ? Optional.of(instances) : Optional.empty();
  }

  private static <T extends ClusterItemNode> List<T> items(ClusterNode node, Class<T> type) {
    return node.items().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
