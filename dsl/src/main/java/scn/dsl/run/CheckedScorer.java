package scn.dsl.run;

import scn.engine.policy.InstanceView;
import scn.engine.policy.Request;
import scn.engine.policy.Scorer;
import scn.engine.sim.RunFailure;

/** Refuses a NaN where it arises; in a sum nobody could tell whose it was. */
public record CheckedScorer(Scorer policy) implements Around.OfScorer {

  @Override
  public double score(Request request, InstanceView instance) {
    double score = policy.score(request, instance);
    if (Double.isNaN(score)) {
      throw new RunFailure(
          policy,
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
}
