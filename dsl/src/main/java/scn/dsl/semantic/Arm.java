package scn.dsl.semantic;

import java.util.List;
import java.util.Map;
import scn.dsl.policy.PolicyKind;
import scn.engine.sim.Cluster;

/**
 * One strategy on one cluster.
 *
 * @param baseline whether others are compared with it
 * @param cluster the cluster as this strategy runs it, with the strategy's overrides applied
 * @param policies one choice for every kind but {@link PolicyKind#SCORER}
 * @param scorers the router's scorers in order
 */
public record Arm(
    String strategy,
    boolean baseline,
    Cluster cluster,
    Map<PolicyKind, PolicyChoice> policies,
    List<WeightedChoice> scorers) {

  public record WeightedChoice(PolicyChoice scorer, double weight) {}

  /** Another strategy that differs in what is given. */
  Arm like(
      String name,
      Cluster otherCluster,
      Map<PolicyKind, PolicyChoice> otherPolicies,
      List<WeightedChoice> otherScorers) {
    return new Arm(name, false, otherCluster, otherPolicies, otherScorers);
  }
}
