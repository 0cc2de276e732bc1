package scn.dsl.semantic;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;
import scn.dsl.policy.PolicyCatalog;
import scn.dsl.syntax.ArmNode;
import scn.dsl.syntax.CallNode;
import scn.dsl.syntax.ClusterItemNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.ExtensibleNode;
import scn.dsl.syntax.HardwareNode;
import scn.dsl.syntax.KvNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.StrategyItemNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadItemNode;
import scn.dsl.syntax.WorkloadNode;

/**
 * From a reference to a declaration to the declaration as it counts there: with all it extends,
 * with overrides in place, and with what the language says where nobody else does.
 *
 * <p>The result is a declaration again that extends nothing; the place of each of its nodes is
 * where that came from. {@code flat} keeps parameters and calculations as written, {@link Settled}
 * puts their values in.
 *
 * <p>An override acts as if the text said so in the place it names: {@code parent.p} reaches
 * children that do not declare {@code p} again. Of two that set the same the later one counts, and
 * each of them beats arguments of the reference.
 */
final class Resolver {
  private final Declarations declarations;
  private final Faults faults;
  private final Set<Span> usedParams = new HashSet<>();

  Resolver(Declarations declarations, Faults faults) {
    this.declarations = declarations;
    this.faults = faults;
  }

  /** Empty if a declaration is missing or extends itself; other faults are reported. */
  Optional<WorkloadNode> workload(CallNode use, List<ValueOverride> overrides) {
    return flatWorkload(use, overrides).map(settled()::workload);
  }

  Optional<ClusterNode> cluster(CallNode use, List<ValueOverride> overrides) {
    return flatCluster(use, overrides).map(settled()::cluster);
  }

  Optional<StrategyNode> strategy(ArmNode use, List<ValueOverride> overrides) {
    return flatStrategy(use, overrides).map(settled()::strategy);
  }

  Optional<HardwareNode> hardware(NameNode name) {
    return declarations.use(HardwareNode.class, "hardware", name).map(Completion::of);
  }

  OpenArm open(
      ArmNode use,
      StrategyNode flat,
      ClusterNode settled,
      long horizonMicros,
      PolicyCatalog catalog) {
    return new OpenArm(use, flat, settled, horizonMicros, declarations, catalog);
  }

  Settled settled() {
    return new Settled(usedParams, faults);
  }

  /** Whether a value that was settled refers to this parameter. */
  boolean isUsed(ParamNode param) {
    return usedParams.contains(param.name().at());
  }

  Optional<WorkloadNode> flatWorkload(CallNode use, List<ValueOverride> overrides) {
    Optional<List<WorkloadNode>> line = line(WorkloadNode.class, "workload", use.name());
    if (line.isEmpty()) {
      return Optional.empty();
    }
    WorkloadParts parts = new WorkloadParts(faults);
    var setting = new WorkloadOverrides(parts, faults);
    for (WorkloadNode each : line.get()) {
      parts.add(each.items());
      of(each.name(), overrides).forEach(it -> setting.argument(each.name(), it));
    }
    use.arguments().forEach(argument -> setting.argument(use.name(), ValueOverride.of(argument)));
    of(use.name(), overrides).forEach(it -> setting.argument(use.name(), it));
    overrides.stream()
        .filter(it -> OverridePaths.WORKLOAD.contains(it.text()))
        .forEach(setting::apply);
    WorkloadNode node = last(line.get());
    List<WorkloadItemNode> items = parts.all().stream().map(Completion::of).toList();
    return Optional.of(new WorkloadNode(node.name(), Optional.empty(), items, node.at()));
  }

  Optional<ClusterNode> flatCluster(CallNode use, List<ValueOverride> overrides) {
    Optional<List<ClusterNode>> line = line(ClusterNode.class, "cluster", use.name());
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Layers layers = new Layers(faults);
    layers.add(Defaults.CLUSTER.items());
    var setting = new ParameterOverrides("cluster", OverridePaths.CLUSTER, layers, faults);
    add(line.get(), overrides, setting);
    use.arguments().forEach(argument -> setting.apply(use.name(), ValueOverride.of(argument)));
    of(use.name(), overrides).forEach(it -> setting.apply(use.name(), it));
    overrides.stream()
        .filter(it -> OverridePaths.CLUSTER.contains(it.text()))
        .forEach(new ClusterOverrides(use.name(), layers, faults)::apply);
    layers.replace("kv", kv -> Completion.of((KvNode) kv));
    ClusterNode node = last(line.get());
    return Optional.of(
        new ClusterNode(
            node.name(), Optional.empty(), layers.items(ClusterItemNode.class), node.at()));
  }

  /** Under the name that results give it; what it says of the cluster is not filled up. */
  Optional<StrategyNode> flatStrategy(ArmNode use, List<ValueOverride> overrides) {
    NameNode name = use.strategy().name();
    Optional<List<StrategyNode>> line = line(StrategyNode.class, "strategy", name);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Layers layers = new Layers(faults);
    layers.add(Defaults.STRATEGY.items());
    var setting = new ParameterOverrides("strategy", OverridePaths.STRATEGY, layers, faults);
    add(line.get(), overrides, setting);
    use.strategy().arguments().forEach(each -> setting.apply(name, ValueOverride.of(each)));
    of(use.name(), overrides).forEach(it -> setting.apply(use.name(), it));
    overrides.stream()
        .filter(it -> OverridePaths.CLUSTER.contains(it.text()))
        .forEach(new ClusterOverrides(name, layers, faults)::applyWhereSaid);
    StrategyNode node = last(line.get());
    return Optional.of(
        new StrategyNode(
            use.name(), Optional.empty(), layers.items(StrategyItemNode.class), node.at()));
  }

  private <T extends ExtensibleNode<T, I> & NamedNode, I> Optional<List<T>> line(
      Class<T> type, String kind, NameNode name) {
    return declarations
        .use(type, kind, name)
        .flatMap(
            node ->
                new Inheritance(faults)
                    .line(node, parent -> declarations.inherit(type, kind, parent)));
  }

  private static <T extends ExtensibleNode<T, I>, I extends Node> void add(
      List<T> line, List<ValueOverride> overrides, ParameterOverrides setting) {
    for (T each : line) {
      setting.layers().add(each.items());
      of(each.name(), overrides).forEach(it -> setting.apply(each.name(), it));
    }
  }

  private static List<ValueOverride> of(NameNode owner, List<ValueOverride> overrides) {
    return overrides.stream()
        .filter(it -> it.isOf(owner.text()))
        .map(ValueOverride::inside)
        .toList();
  }

  private static <T> T last(List<T> line) {
    return line.get(line.size() - 1);
  }
}
