package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import scn.dsl.syntax.ClusterItemNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.InstancesNode;
import scn.dsl.syntax.KvItemNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.SectionNode;
import scn.engine.latency.Hardware;

/** Turns a cluster declaration, with all it extends, into its machines. */
record ClusterCompiler(Declarations declarations, Faults faults) {
  private static final int MOST_INSTANCES = 100_000;

  Optional<ClusterPlan> compile(ClusterNode node) {
    Optional<List<ClusterNode>> line =
        new Inheritance(faults)
            .line(node, name -> declarations.use(ClusterNode.class, "cluster", name));
    return line.flatMap(it -> plan(node, it));
  }

  private Optional<ClusterPlan> plan(ClusterNode node, List<ClusterNode> line) {
    Limits limits =
        Limits.read(
            line.stream().map(each -> items(each, SectionNode.class)).toList(),
            new Params(faults),
            faults);
    Optional<List<Hardware>> instances = instances(node, line);
    List<List<KvItemNode>> memory = new ArrayList<>();
    for (ClusterNode each : line) {
      List<KvItemNode> items = new ArrayList<>();
      items(each, KvNode.class).forEach(kv -> items.addAll(kv.items()));
      memory.add(items);
    }
    var kv = new MemoryReader(faults).read(node.name(), memory);
    return instances.flatMap(
        hardware -> kv.map(it -> new ClusterPlan(node.name().text(), hardware, it, limits)));
  }

  /** Of the youngest that says instances: they replace those of its ancestors. */
  private Optional<List<Hardware>> instances(ClusterNode node, List<ClusterNode> line) {
    List<InstancesNode> said = List.of();
    for (ClusterNode each : line) {
      List<InstancesNode> own = items(each, InstancesNode.class);
      said = own.isEmpty() ? said : own;
    }
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
      OptionalInt count =
          new Quantities(faults).whole(each.count(), "instances", Quantities.NUMBER, 1);
      Optional<Hardware> hardware =
          declarations
              .use(HardwareNode.class, "hardware", each.hardware())
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
