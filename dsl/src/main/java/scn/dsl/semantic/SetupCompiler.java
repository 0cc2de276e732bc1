package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ArgumentNode;
import scn.dsl.syntax.BaselineNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.ClusterUseNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadNode;
import scn.dsl.syntax.WorkloadUseNode;
import scn.engine.sim.Cluster;

/** Brings workload, cluster and strategies of an experiment together. */
final class SetupCompiler {
  private static final List<String> OF_WORKLOAD = List.of("rate", "requests", "horizon", "mix");
  private static final List<String> PATHS =
      List.of("workload", "cluster", "rate", "requests", "horizon", "mix");

  private final Declarations declarations;
  private final StrategyCompiler strategies;
  private final Faults faults;

  SetupCompiler(Declarations declarations, StrategyCompiler strategies, Faults faults) {
    this.declarations = declarations;
    this.strategies = strategies;
    this.faults = faults;
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Setup> compile(ExperimentItems items, List<AssignmentNode> assignments) {
    Map<String, AssignmentNode> said = new LinkedHashMap<>();
    assignments.forEach(each -> check(each, said));
    Optional<CallNode> workloadUse =
        use(said.get("workload"))
            .or(
                () ->
                    items
                        .one("workload", WorkloadUseNode.class, "workload orthogonal_recorded")
                        .map(WorkloadUseNode::workload));
    Optional<WorkloadSource> workload = workloadUse.flatMap(it -> workload(it, said));
    Optional<CallNode> clusterUse =
        use(said.get("cluster"))
            .or(
                () ->
                    items
                        .one("cluster", ClusterUseNode.class, "cluster eight_h100")
                        .map(ClusterUseNode::cluster));
    Optional<ClusterPlan> cluster =
        clusterUse
            .flatMap(it -> declarations.use(ClusterNode.class, "cluster", it.name()))
            .flatMap(it -> new ClusterCompiler(declarations, faults).compile(it));
    OptionalLong horizon = horizon(items);
    Optional<List<StrategyPlan>> plans = plans(items);
    if (workload.isEmpty() || cluster.isEmpty() || plans.isEmpty()) {
      return Optional.empty();
    }
    List<Arm> arms = new ArrayList<>();
    for (StrategyPlan plan : plans.get()) {
      arms.add(plan.on(cluster.get(), horizon.orElse(Cluster.NO_HORIZON), arms.isEmpty()));
    }
    return Optional.of(
        new Setup(workloadUse.get().name().text(), workload.get(), cluster.get().name(), arms));
  }

  private void check(AssignmentNode assignment, Map<String, AssignmentNode> said) {
    String path = assignment.path().text();
    if (PATHS.contains(path)) {
      said.put(path, assignment);
    } else {
      faults.error(
          assignment.path().at(),
          "there is nothing to set at '" + path + "'",
          NearestName.hint(path, PATHS, "paths"));
    }
  }

  private Optional<CallNode> use(AssignmentNode assignment) {
    if (assignment == null) {
      return Optional.empty();
    }
    if (assignment.value() instanceof CallNode call) {
      return Optional.of(call);
    }
    if (assignment.value() instanceof NameNode name) {
      return Optional.of(new CallNode(name, List.of(), name.at()));
    }
    faults.error(assignment.value().at(), "a name belongs here", "");
    return Optional.empty();
  }

  private Optional<WorkloadSource> workload(CallNode use, Map<String, AssignmentNode> said) {
    List<ArgumentNode> arguments = new ArrayList<>(use.arguments());
    for (String name : OF_WORKLOAD) {
      AssignmentNode assignment = said.get(name);
      if (assignment != null) {
        arguments.removeIf(it -> it.name().text().equals(name));
        arguments.add(
            new ArgumentNode(
                new NameNode(name, assignment.path().at()), assignment.value(), assignment.at()));
      }
    }
    return declarations
        .use(WorkloadNode.class, "workload", use.name())
        .flatMap(it -> new WorkloadCompiler(declarations, faults).compile(it, arguments));
  }

  private OptionalLong horizon(ExperimentItems items) {
    return items
        .find("horizon", SettingNode.class)
        .map(it -> new Quantities(faults).micros((QuantityNode) it.value(), "horizon", 1))
        .orElse(OptionalLong.empty());
  }

  /** The baseline first. */
  private Optional<List<StrategyPlan>> plans(ExperimentItems items) {
    List<NameNode> names = new ArrayList<>();
    items
        .one("baseline", BaselineNode.class, "baseline llmd_default")
        .ifPresent(it -> names.add(it.strategy().strategy().name()));
    boolean sound = !names.isEmpty();
    items
        .find("compare", CompareNode.class)
        .ifPresent(it -> it.strategies().forEach(arm -> names.add(arm.strategy().name())));
    Set<String> met = new HashSet<>();
    List<StrategyPlan> plans = new ArrayList<>();
    for (NameNode name : names) {
      if (!met.add(name.text())) {
        faults.error(name.at(), "strategy '" + name.text() + "' takes part twice", "name it once");
        sound = false;
        continue;
      }
      Optional<StrategyPlan> plan =
          declarations.use(StrategyNode.class, "strategy", name).flatMap(strategies::compile);
      plan.ifPresent(plans::add);
      sound &= plan.isPresent();
    }
    return sound ? Optional.of(plans) : Optional.empty();
  }
}
