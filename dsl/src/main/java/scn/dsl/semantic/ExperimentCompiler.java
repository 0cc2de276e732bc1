package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.UseNode;
import scn.dsl.syntax.VariationNode;
import scn.dsl.syntax.WorkloadNode;
import scn.engine.sim.Cluster;
import scn.engine.sim.Semantics;

/** Brings workload, cluster and strategies of an experiment together. */
final class ExperimentCompiler {
  private static final String ONLY_REFERENCE =
      "only reference exists yet: write semantics reference";

  private final Declarations declarations;
  private final StrategyCompiler strategies;
  private final Faults faults;

  ExperimentCompiler(Declarations declarations, StrategyCompiler strategies, Faults faults) {
    this.declarations = declarations;
    this.strategies = strategies;
    this.faults = faults;
  }

  /** Hypotheses and controls, names checked. */
  List<ClaimNode> claims(ExperimentNode node) {
    List<ClaimNode> claims = new ExperimentItems(node, faults).all(ClaimNode.class);
    new ClaimChecker(declarations, faults).check(claims);
    return claims;
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Experiment> compile(ExperimentNode node) {
    ExperimentItems items = new ExperimentItems(node, faults);
    Optional<Semantics> semantics = semantics(node, items);
    Optional<WorkloadSource> workload =
        items
            .one("workload", UseNode.class, "workload orthogonal_recorded")
            .flatMap(this::workload);
    OptionalLong horizon = horizon(items);
    Optional<ClusterPlan> cluster =
        items
            .one("cluster", UseNode.class, "cluster eight_h100")
            .flatMap(it -> declarations.use(ClusterNode.class, "cluster", it.use().name()))
            .flatMap(it -> new ClusterCompiler(declarations, faults).compile(it));
    Optional<List<StrategyPlan>> plans = plans(items);
    List<Long> seeds =
        items.find("seeds", SeedsNode.class).map(new SeedReader(faults)::read).orElse(List.of());
    items.all(VariationNode.class).forEach(this::warn);
    if (semantics.isEmpty() || workload.isEmpty() || cluster.isEmpty() || plans.isEmpty()) {
      return Optional.empty();
    }
    List<Arm> arms = new ArrayList<>();
    for (StrategyPlan plan : plans.get()) {
      arms.add(plan.on(cluster.get(), horizon.orElse(Cluster.NO_HORIZON), arms.isEmpty()));
    }
    String workloadName = items.find("workload", UseNode.class).orElseThrow().use().name().text();
    return Optional.of(
        new Experiment(
            node.name().text(),
            node.title().map(TextNode::text).orElse(""),
            semantics.get(),
            workloadName,
            workload.get(),
            cluster.get().name(),
            arms,
            seeds,
            node.name().at()));
  }

  private Optional<Semantics> semantics(ExperimentNode node, ExperimentItems items) {
    Optional<SettingNode> said = items.find("semantics", SettingNode.class);
    if (said.isEmpty()) {
      faults.error(
          node.name().at(),
          "experiment '" + node.name().text() + "' does not say its semantics",
          ONLY_REFERENCE);
      return Optional.empty();
    }
    NameNode name = (NameNode) said.get().value();
    if (!name.text().equals("reference")) {
      String yet = name.text().equals("sound") ? " yet" : "";
      faults.error(name.at(), "there is no semantics '" + name.text() + "'" + yet, ONLY_REFERENCE);
      return Optional.empty();
    }
    return Optional.of(Semantics.REFERENCE);
  }

  private Optional<WorkloadSource> workload(UseNode node) {
    return declarations
        .use(WorkloadNode.class, "workload", node.use().name())
        .flatMap(
            it -> new WorkloadCompiler(declarations, faults).compile(it, node.use().arguments()));
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
        .one("baseline", UseNode.class, "baseline llmd_default")
        .ifPresent(it -> names.add(it.use().name()));
    boolean sound = !names.isEmpty();
    items
        .find("compare", CompareNode.class)
        .ifPresent(it -> it.arms().forEach(arm -> names.add(arm.strategy().name())));
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

  private void warn(VariationNode variation) {
    faults.warning(
        variation.at(),
        "this is not run by this version",
        "the experiment runs with the values declared elsewhere");
  }
}
