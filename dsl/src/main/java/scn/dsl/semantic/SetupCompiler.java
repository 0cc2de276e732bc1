package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.UseNode;
import scn.engine.sim.Cluster;

/**
 * Brings workload, cluster and strategies of an experiment together, as it declares them or with
 * something set otherwise: whole things by name, and values where {@link OverridePaths} lead.
 */
final class SetupCompiler {
  private static final Set<String> WHOLES = Set.of("workload", "cluster");

  private final Declarations declarations;
  private final References references;
  private final Faults faults;

  SetupCompiler(Declarations declarations, References references, Faults faults) {
    this.declarations = declarations;
    this.references = references;
    this.faults = faults;
  }

  /** What an assignment comes to, as results name it. */
  AssignmentNode given(AssignmentNode node) {
    return references.given(node);
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Setup> compile(ExperimentItems items, List<AssignmentNode> assignments) {
    List<ArmNode> arms = arms(items);
    Map<String, CallNode> wholes = wholes(assignments);
    List<ValueOverride> overrides = overrides(assignments, arms);
    Optional<CallNode> workloadUse = use(wholes, items, "workload", "workload orthogonal_recorded");
    Optional<WorkloadSource> workload =
        workloadUse.flatMap(it -> references.workload(it, overrides));
    Optional<CallNode> clusterUse = use(wholes, items, "cluster", "cluster eight_h100");
    Optional<ClusterPlan> cluster = clusterUse.flatMap(it -> references.cluster(it, overrides));
    Optional<List<Arm>> compiled = compile(arms, clusterUse, overrides, horizon(items));
    if (workload.isEmpty() || cluster.isEmpty() || compiled.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Setup(
            workloadUse.get().name().text(), workload.get(), cluster.get().name(), compiled.get()));
  }

  private Map<String, CallNode> wholes(List<AssignmentNode> assignments) {
    Map<String, CallNode> wholes = new LinkedHashMap<>();
    for (AssignmentNode each : assignments) {
      if (!WHOLES.contains(each.path().text())) {
        continue;
      }
      if (each.value() instanceof CallNode call) {
        wholes.put(each.path().text(), call);
      } else if (each.value() instanceof NameNode name) {
        wholes.put(each.path().text(), new CallNode(name, List.of(), name.at()));
      } else {
        faults.error(
            each.value().at(), "the name of a " + each.path().text() + " belongs here", "");
      }
    }
    return wholes;
  }

  private List<ValueOverride> overrides(List<AssignmentNode> assignments, List<ArmNode> arms) {
    Collection<String> aliases = arms.stream().map(arm -> arm.name().text()).toList();
    OverridePaths paths = new OverridePaths(declarations, faults);
    return assignments.stream()
        .filter(each -> !WHOLES.contains(each.path().text()))
        .map(each -> new ValueOverride(each.path(), each.value()))
        .filter(each -> paths.check(each, aliases))
        .toList();
  }

  private static Optional<CallNode> use(
      Map<String, CallNode> wholes, ExperimentItems items, String word, String example) {
    return Optional.ofNullable(wholes.get(word))
        .or(() -> items.one(word, UseNode.class, example).map(UseNode::use));
  }

  private long horizon(ExperimentItems items) {
    return items
        .find("horizon", SettingNode.class)
        .map(it -> new Quantities(faults).micros((QuantityNode) it.value(), "horizon", 1))
        .orElse(OptionalLong.empty())
        .orElse(Cluster.NO_HORIZON);
  }

  /** A strategy as the experiment declares its circumstances, its parameters open. */
  Optional<OpenArm> open(ExperimentItems items, String name) {
    Optional<CallNode> cluster = use(Map.of(), items, "cluster", "cluster eight_h100");
    return arms(items).stream()
        .filter(arm -> arm.name().text().equals(name))
        .findFirst()
        .flatMap(arm -> cluster.flatMap(it -> references.open(arm, it, List.of(), horizon(items))));
  }

  /** The baseline first, if there is one. */
  List<ArmNode> arms(ExperimentItems items) {
    List<ArmNode> arms = new ArrayList<>();
    items
        .one("baseline", UseNode.class, "baseline llmd_default")
        .ifPresent(it -> arms.add(new ArmNode(it.use(), Optional.empty(), it.use().at())));
    if (!arms.isEmpty()) {
      items.find("compare", CompareNode.class).ifPresent(it -> arms.addAll(it.arms()));
    }
    return arms;
  }

  private Optional<List<Arm>> compile(
      List<ArmNode> nodes,
      Optional<CallNode> cluster,
      List<ValueOverride> overrides,
      long horizonMicros) {
    boolean sound = !nodes.isEmpty();
    Set<String> met = new HashSet<>();
    List<Arm> arms = new ArrayList<>();
    for (ArmNode node : nodes) {
      if (!met.add(node.name().text())) {
        reportTwice(node);
        sound = false;
        continue;
      }
      Optional<Arm> arm =
          cluster.isPresent()
              ? references.arm(node, cluster.get(), overrides, horizonMicros, arms.isEmpty())
              : references.strategy(node, overrides).flatMap(unused -> Optional.empty());
      arm.ifPresent(arms::add);
      sound &= arm.isPresent();
    }
    return sound ? Optional.of(arms) : Optional.empty();
  }

  private void reportTwice(ArmNode node) {
    boolean plain = node.strategy().arguments().isEmpty() && node.alias().isEmpty();
    faults.error(
        node.name().at(),
        "strategy '" + node.name().text() + "' takes part twice",
        plain
            ? "name it once"
            : "give one of them another name: " + node.strategy().name().text() + "(...) as NAME");
  }
}
