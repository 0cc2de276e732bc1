package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.ExtensibleNode;
import scn.dsl.syntax.NamedNode;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.WorkloadNode;

/**
 * What an override can set: one of these, wherever it is said, or one of these and a parameter by
 * the name of a declaration: {@code cascade.base}, {@code eight_h100.kv.gpu}.
 */
record OverridePaths(Declarations declarations, Faults faults) {
  static final List<String> WORKLOAD =
      List.of("rate", "requests", "sessions", "horizon", "mix", "arrivals.cv");
  static final List<String> CLUSTER =
      List.of(
          "instances",
          "kv.block",
          "kv.gpu",
          "kv.cpu",
          "kv.cpu.offload_above",
          "kv.cpu.bandwidth",
          "kv.cpu.base_latency",
          "batch.max_requests",
          "batch.max_tokens",
          "batch.chunk",
          "router.admission_latency",
          "router.routing_latency",
          "router.snapshot_refresh");

  /** What a strategy says of the cluster it runs on. */
  static final List<String> STRATEGY =
      CLUSTER.stream().filter(it -> it.matches("(batch|router)[.].*")).toList();

  /**
   * Reports a path that leads nowhere.
   *
   * @param aliases names that arms go by besides those of their strategies
   */
  boolean check(ValueOverride override, Collection<String> aliases) {
    List<String> known = new ArrayList<>(WORKLOAD);
    known.addAll(CLUSTER);
    if (known.contains(override.text()) || isOfDeclaration(override, aliases)) {
      return true;
    }
    for (NamedNode node : declarations.all()) {
      if (node instanceof ExtensibleNode<?, ?> it && isParameterised(node)) {
        it.items().forEach(item -> addParameter(known, node, item));
      }
    }
    faults.error(
        override.at(),
        "nothing can be set at '" + override.text() + "'",
        NearestName.of(override.text(), known)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("write STRATEGY.parameter, or one of " + String.join(", ", known)));
    return false;
  }

  /** That the declaration has such a thing is seen when it is resolved. */
  private boolean isOfDeclaration(ValueOverride override, Collection<String> aliases) {
    String owner = override.first().text();
    return override.length() > 1
        && (declarations.mayBeBroken(owner)
            || aliases.contains(owner)
            || declarations.all().stream()
                .anyMatch(node -> isParameterised(node) && node.name().text().equals(owner)));
  }

  private static boolean isParameterised(NamedNode node) {
    return node instanceof StrategyNode
        || node instanceof ClusterNode
        || node instanceof WorkloadNode;
  }

  private static void addParameter(List<String> known, NamedNode owner, Object item) {
    if (item instanceof ParamNode param) {
      known.add(owner.name().text() + "." + param.name().text());
    } else if (item instanceof ChooseNode choose) {
      known.add(owner.name().text() + "." + choose.param().text());
    }
  }
}
