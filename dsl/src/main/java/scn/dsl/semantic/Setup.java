package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;

/**
 * Strategies on one cluster under one workload.
 *
 * @param arms the baseline first, then the compared strategies in order
 */
public record Setup(
    String workloadName, WorkloadSource workload, String clusterName, List<Arm> arms) {

  public Setup {
    arms = List.copyOf(arms);
  }

  public Arm baseline() {
    return arms.get(0);
  }

  public Optional<Arm> arm(String name) {
    return arms.stream().filter(arm -> arm.strategy().equals(name)).findFirst();
  }
}
