package scn.dsl.run;

import scn.engine.policy.ClusterView;
import scn.engine.policy.InstanceView;
import scn.engine.policy.Request;
import scn.engine.policy.Scorer;
import scn.engine.sim.RunFailure;

/** Refuses a NaN where it arises; in a sum nobody could tell whose it was. */
public record CheckedScorer(Scorer scorer) implements Scorer {

  @Override
  public void prepare(Request request, ClusterView cluster) {
    scorer.prepare(request, cluster);
  }

  @Override
  public double score(Request request, InstanceView instance) {
    double score = scorer.score(request, instance);
    if (Double.isNaN(score)) {
      throw new RunFailure(
          scorer,
          "returned NaN",
          "instance %d: queue %d, batch %d, pending %d, free blocks %d"
              .formatted(
                  instance.getId(),
                  instance.getQueueDepth(),
                  instance.getBatchSize(),
                  instance.getPending(),
                  instance.getFreeBlocks()));
    }
    return score;
  }

  @Override
  public void routed(Request request, int instance) {
    scorer.routed(request, instance);
  }

  @Override
  public boolean observesKv() {
    return scorer.observesKv();
  }

  @Override
  public void prefillAllocated(Request request, int instance) {
    scorer.prefillAllocated(request, instance);
  }

  @Override
  public void blockEvicted(int instance, long blockKey) {
    scorer.blockEvicted(instance, blockKey);
  }
}
