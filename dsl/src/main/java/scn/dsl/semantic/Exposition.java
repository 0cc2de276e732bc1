package scn.dsl.semantic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.ExperimentNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.OptimizeNode;
import scn.dsl.syntax.PrincipleNode;
import scn.dsl.syntax.ProblemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadNode;

/** Lays a scenario open: its flat declarations in an order in which each is known when used. */
final class Exposition {
  // a principle is about experiments, not part of any: it is not laid open
  private static final List<Class<? extends NamedNode>> ORDER =
      List.of(
          HardwareNode.class,
          ClusterNode.class,
          WorkloadNode.class,
          StrategyNode.class,
          ProblemNode.class);

  private final ScenarioCompiler.Work work;
  private final PolicyDefaults policies;

  Exposition(ScenarioCompiler.Work work, PolicyCatalog catalog, Faults faults) {
    this.work = work;
    this.policies = new PolicyDefaults(catalog, faults);
  }

  ResolvedScenario of(Path file, Optional<String> only) {
    List<NamedNode> nodes = new ArrayList<>();
    Map<String, Collection<ClusterNode>> clusters = new LinkedHashMap<>();
    for (Class<? extends NamedNode> kind : ORDER) {
      for (NamedNode node : work.declarations().all()) {
        boolean wanted =
            work.declarations().isReferredTo(node) || only.isEmpty() && work.own().contains(node);
        if (kind.isInstance(node) && wanted) {
          flat(node).ifPresent(nodes::add);
          clusters.put(node.name().text(), work.references().clustersOf(node.name()));
        }
      }
    }
    for (NamedNode node : work.own()) {
      if (!ORDER.contains(node.getClass())
          && !(node instanceof PrincipleNode)
          && only.map(name -> isOf(node, name)).orElse(true)) {
        nodes.add(node);
      }
    }
    return new ResolvedScenario(
        file, nodes, clusters, policies.shadows(), new GivenInstead(work.overrides()).in(nodes));
  }

  /** The whole file, to be compared with another one. */
  LaidOpen layOpen(Path file, Faults faults) {
    return new Laying(work.references().resolver(), policies, faults)
        .of(work.scenario(), of(file, Optional.empty()));
  }

  /** An experiment itself, or a search in it. */
  private static boolean isOf(NamedNode node, String experiment) {
    return node instanceof OptimizeNode search
        ? search.experiment().text().equals(experiment)
        : node instanceof ExperimentNode && node.name().text().equals(experiment);
  }

  private Optional<? extends NamedNode> flat(NamedNode node) {
    Resolver resolver = work.references().resolver();
    CallNode use = new CallNode(node.name(), List.of(), node.name().at());
    if (node instanceof WorkloadNode) {
      return resolver.flatWorkload(use, work.overrides());
    }
    if (node instanceof ClusterNode) {
      return resolver.flatCluster(use, work.overrides());
    }
    if (node instanceof StrategyNode) {
      return resolver
          .flatStrategy(new ArmNode(use, Optional.empty(), use.at()), work.overrides())
          .map(policies::complete);
    }
    return node instanceof HardwareNode ? resolver.hardware(node.name()) : Optional.of(node);
  }
}
