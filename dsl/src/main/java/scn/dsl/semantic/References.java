package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClusterItemNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.MatrixNode.AssignmentNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.SectionNode;
import scn.dsl.syntax.StrategyNode;

/**
 * What an experiment refers to, ready to run: a reference with its arguments, under the overrides
 * of a sweep, a case or an option.
 *
 * <p>Every method reports what is wrong and then returns nothing; the same fault found again, in
 * another case, counts once. An override that does not concern a declaration leaves it alone, so
 * that all overrides of a case can be given to all of its references; {@link OverridePaths} tells
 * of those that concern nothing.
 */
final class References {
  private final Resolver resolver;
  private final List<ValueOverride> always;
  private final PolicyCatalog catalog;
  private final StrategyCompiler strategies;
  private final Faults faults;
  private final Map<String, Map<String, ClusterNode>> clusters = new LinkedHashMap<>();

  /**
   * @param always overrides of every reference, before those that are given with it
   */
  References(Resolver resolver, List<ValueOverride> always, PolicyCatalog catalog, Faults faults) {
    this.resolver = resolver;
    this.always = List.copyOf(always);
    this.catalog = catalog;
    this.strategies = new StrategyCompiler(catalog, faults);
    this.faults = faults;
  }

  Resolver resolver() {
    return resolver;
  }

  PolicyCatalog catalog() {
    return catalog;
  }

  /** A whole that is set somewhere, with what {@code --set} says of it. */
  AssignmentNode given(AssignmentNode node) {
    return new GivenInstead(always).given(node);
  }

  Optional<WorkloadSource> workload(CallNode use, List<ValueOverride> overrides) {
    return resolver.workload(use, with(overrides)).flatMap(new WorkloadCompiler(faults)::compile);
  }

  /** The cluster alone; an arm may change its batches and its router. */
  Optional<ClusterPlan> cluster(CallNode use, List<ValueOverride> overrides) {
    return resolver
        .cluster(use, with(overrides))
        .flatMap(new ClusterCompiler(resolver, faults)::compile);
  }

  /** The policies of a strategy, wherever it runs. */
  Optional<StrategyPlan> strategy(ArmNode use, List<ValueOverride> overrides) {
    return resolver.strategy(use, with(overrides)).flatMap(this::plan);
  }

  /**
   * @param horizonMicros {@link scn.engine.sim.Cluster#NO_HORIZON} for none
   */
  Optional<Arm> arm(
      ArmNode use,
      CallNode cluster,
      List<ValueOverride> overrides,
      long horizonMicros,
      boolean baseline) {
    Optional<StrategyNode> strategy = resolver.strategy(use, with(overrides));
    Optional<ClusterNode> machines = resolver.cluster(cluster, with(overrides));
    machines.ifPresent(it -> note(use, it));
    if (strategy.isEmpty() || machines.isEmpty()) {
      strategy.ifPresent(this::plan);
      machines.ifPresent(new ClusterCompiler(resolver, faults)::compile);
      return Optional.empty();
    }
    return arm(strategy.get(), machines.get(), horizonMicros, baseline);
  }

  /** Of a strategy and a cluster that are resolved. */
  Optional<Arm> arm(
      StrategyNode strategy, ClusterNode cluster, long horizonMicros, boolean baseline) {
    Optional<StrategyPlan> plan = plan(strategy);
    Optional<ClusterPlan> machines =
        new ClusterCompiler(resolver, faults).compile(under(strategy, cluster));
    return plan.flatMap(it -> machines.map(on -> it.on(on, horizonMicros, baseline)));
  }

  /** What a search sets of an arm; only of one that has no fault. */
  Optional<OpenArm> open(
      ArmNode use, CallNode cluster, List<ValueOverride> overrides, long horizonMicros) {
    return arm(use, cluster, overrides, horizonMicros, false)
        .flatMap(unused -> resolver.flatStrategy(use, with(overrides)))
        .filter(References::hasSoundParameters)
        .flatMap(
            strategy ->
                resolver
                    .cluster(cluster, with(overrides))
                    .map(
                        machines ->
                            resolver.open(use, strategy, machines, horizonMicros, catalog)));
  }

  /** An arm is sound too where a parameter that it does not use is not. */
  private static boolean hasSoundParameters(StrategyNode flat) {
    Scope scope = Scope.of(flat.items(), new Faults());
    return Settled.names(flat.items()).stream().allMatch(name -> scope.own(name).isPresent());
  }

  /** The clusters that arms of a strategy run on. */
  Collection<ClusterNode> clustersOf(NameNode strategy) {
    return clusters.getOrDefault(strategy.text(), Map.of()).values();
  }

  private void note(ArmNode arm, ClusterNode cluster) {
    clusters
        .computeIfAbsent(arm.strategy().name().text(), unused -> new LinkedHashMap<>())
        .putIfAbsent(cluster.name().text(), cluster);
  }

  private List<ValueOverride> with(List<ValueOverride> overrides) {
    List<ValueOverride> all = new ArrayList<>(always);
    all.addAll(overrides);
    return all;
  }

  private Optional<StrategyPlan> plan(StrategyNode node) {
    Optional<StrategyPlan> plan = strategies.compile(node);
    ClusterNode any = under(node, Defaults.CLUSTER);
    Limits.read(
        all(any.items(), SectionNode.class), new Quantities(faults, Settled.names(any.items())));
    return plan;
  }

  /** A cluster with what a strategy says of batches and the router in the place of its own. */
  private ClusterNode under(StrategyNode strategy, ClusterNode cluster) {
    Layers layers = new Layers(faults);
    layers.add(cluster.items());
    layers.add(
        strategy.items().stream()
            .filter(
                item ->
                    item instanceof ParamNode
                        || item instanceof SectionNode section
                            && !section.key().text().equals("prefill"))
            .toList());
    return new ClusterNode(
        cluster.name(), cluster.parent(), layers.all(ClusterItemNode.class), cluster.at());
  }

  private static <T extends Node> List<T> all(List<? extends Node> items, Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
