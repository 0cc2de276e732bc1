package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClaimNode;
import scn.dsl.syntax.CompareNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.QuantityNode;
import scn.dsl.syntax.SeedsNode;
import scn.dsl.syntax.SettingNode;
import scn.dsl.syntax.SweepNode;
import scn.dsl.syntax.TextNode;
import scn.dsl.syntax.UseNode;
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
            .one("workload", UseNode.class, "workload orthogonal_recorded")
            .flatMap(it -> references.workload(it.use(), List.of()));
    OptionalLong horizon = horizon(items);
    Optional<ClusterPlan> cluster =
        items
            .one("cluster", UseNode.class, "cluster eight_h100")
            .flatMap(it -> references.cluster(it.use(), List.of()));
    Optional<List<Arm>> arms = arms(items, horizon.orElse(Cluster.NO_HORIZON));
    List<Long> seeds =
        items.find("seeds", SeedsNode.class).map(new SeedReader(faults)::read).orElse(List.of());
    items.all(SweepNode.class).forEach(this::warn);
    if (semantics.isEmpty() || workload.isEmpty() || cluster.isEmpty() || arms.isEmpty()) {
      return Optional.empty();
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
    List<ArmNode> nodes = new ArrayList<>();
    items
        .one("baseline", UseNode.class, "baseline llmd_default")
        .ifPresent(it -> nodes.add(new ArmNode(it.use(), Optional.empty(), it.use().at())));
    boolean sound = !nodes.isEmpty();
    items.find("compare", CompareNode.class).ifPresent(it -> nodes.addAll(it.arms()));
    Optional<CallNode> cluster = items.find("cluster", UseNode.class).map(UseNode::use);
    Set<String> met = new HashSet<>();
    List<Arm> arms = new ArrayList<>();
    for (ArmNode node : nodes) {
      if (!met.add(node.name().text())) {
        faults.error(
            node.name().at(),
            "strategy '" + node.name().text() + "' takes part twice",
            node.strategy().arguments().isEmpty() && node.alias().isEmpty()
                ? "name it once"
                : "give one of them another name: "
                    + node.strategy().name().text()
                    + "(...) as NAME");
        sound = false;
        continue;
      }
      Optional<Arm> arm =
          cluster.isPresent()
              ? references.arm(node, cluster.get(), List.of(), horizonMicros, arms.isEmpty())
              : references.strategy(node, List.of()).flatMap(unused -> Optional.empty());
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
