package scn.dsl.semantic;

import java.util.List;
import scn.dsl.diagnostic.Span;
import scn.engine.sim.Semantics;

/**
 * What {@code scn run} runs: every arm on every seed of one workload.
 *
 * @param title may be empty
 * @param arms the baseline first, then the compared strategies in order
 */
public record Experiment(
    String name,
    String title,
    Semantics semantics,
    String workloadName,
    WorkloadSource workload,
    String clusterName,
    List<Arm> arms,
    List<Long> seeds,
    Span at) {

  /** The same experiment with other strategies and seeds. */
  public Experiment with(List<Arm> otherArms, List<Long> otherSeeds) {
    return new Experiment(
        name, title, semantics, workloadName, workload, clusterName, otherArms, otherSeeds, at);
  }
}
