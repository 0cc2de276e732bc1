package scn.dsl.semantic;

import java.util.List;
import java.util.Map;
import scn.dsl.policy.PolicyKind;

/** A strategy before it meets a cluster. */
record StrategyPlan(
    String name, Map<PolicyKind, PolicyChoice> policies, List<Arm.WeightedChoice> scorers) {

  Arm on(ClusterPlan cluster, long horizonMicros, boolean baseline) {
    return new Arm(name, baseline, cluster.until(horizonMicros), policies, scorers);
  }
}
