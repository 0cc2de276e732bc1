package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import scn.dsl.syntax.BaselineNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.ClusterUseNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.StrategyUseNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.WorkloadUseNode;
import scn.engine.sim.Cluster;
import scn.engine.sim.Semantics;

/** Brings workload, cluster and strategies of an experiment together. */
final class ExperimentCompiler {
  private static final String ONLY_REFERENCE =
      "only reference exists yet: write semantics reference";

  private final Declarations declarations;
  private final References references;
  private final Faults faults;

  ExperimentCompiler(Declarations declarations, References references, Faults faults) {
    this.declarations = declarations;
    this.references = references;
    this.faults = faults;
  }

  /** Hypotheses and controls, names checked. */
  List<ClaimNode> claims(ExperimentNode node) {
    List<ClaimNode> claims = new ExperimentItems(node, faults).all(ClaimNode.class);
    new ClaimChecker(declarations, references, faults).check(claims);
    return claims;
  }

  /** Empty if anything it needs is missing or has a fault. */
  Optional<Experiment> compile(ExperimentNode node) {
    ExperimentItems items = new ExperimentItems(node, faults);
    Optional<Semantics> semantics = semantics(node, items);
    Optional<WorkloadSource> workload =
        items
            .one("workload", WorkloadUseNode.class, "workload orthogonal_recorded")
            .flatMap(it -> references.workload(it.workload(), List.of()));
    OptionalLong horizon = horizon(items);
    Optional<ClusterPlan> cluster =
        items
            .one("cluster", ClusterUseNode.class, "cluster eight_h100")
            .flatMap(it -> references.cluster(it.cluster(), List.of()));
    Optional<List<Arm>> arms = arms(items, horizon.orElse(Cluster.NO_HORIZON));
    List<Long> seeds =
        items.find("seeds", SeedsNode.class).map(new SeedReader(faults)::read).orElse(List.of());
    items.all(SweepNode.class).forEach(this::warn);
    if (semantics.isEmpty() || workload.isEmpty() || cluster.isEmpty() || arms.isEmpty()) {
      return Optional.empty();
    }
    String workloadName =
        items.find("workload", WorkloadUseNode.class).orElseThrow().workload().name().text();
    return Optional.of(
        new Experiment(
            node.name().text(),
            node.title().map(TextNode::text).orElse(""),
            semantics.get(),
            workloadName,
            workload.get(),
            cluster.get().name(),
            arms.get(),
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

  private OptionalLong horizon(ExperimentItems items) {
    return items
        .find("horizon", SettingNode.class)
        .map(it -> new Quantities(faults).micros((QuantityNode) it.value(), "horizon", 1))
        .orElse(OptionalLong.empty());
  }

  /** The baseline first. */
  private Optional<List<Arm>> arms(ExperimentItems items, long horizonMicros) {
    List<StrategyUseNode> uses = new ArrayList<>();
    items
        .one("baseline", BaselineNode.class, "baseline llmd_default")
        .ifPresent(it -> uses.add(it.strategy()));
    boolean sound = !uses.isEmpty();
    items.find("compare", CompareNode.class).ifPresent(it -> uses.addAll(it.strategies()));
    Optional<CallNode> cluster =
        items.find("cluster", ClusterUseNode.class).map(ClusterUseNode::cluster);
    Set<String> met = new HashSet<>();
    List<Arm> arms = new ArrayList<>();
    for (StrategyUseNode use : uses) {
      if (!met.add(use.name().text())) {
        faults.error(
            use.name().at(),
            "strategy '" + use.name().text() + "' takes part twice",
            use.strategy().arguments().isEmpty() && use.alias().isEmpty()
                ? "name it once"
                : "give one of them another name: "
                    + use.strategy().name().text()
                    + "(...) as NAME");
        sound = false;
        continue;
      }
      Optional<Arm> arm =
          cluster.isPresent()
              ? references.arm(use, cluster.get(), List.of(), horizonMicros, arms.isEmpty())
              : references.strategy(use, List.of()).flatMap(unused -> Optional.empty());
      arm.ifPresent(arms::add);
      sound &= arm.isPresent();
    }
    return sound ? Optional.of(arms) : Optional.empty();
  }

  private void warn(SweepNode sweep) {
    faults.warning(
        sweep.at(),
        "this sweep is not run by this version",
        "the experiment runs with the values declared elsewhere");
  }
}
