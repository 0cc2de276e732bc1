package scn.dsl.optimize;

import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** The best score of a full trial that keeps the limits, after each trial. */
final class BestSoFar {
  private final double[] after;

  BestSoFar(Optimization result) {
    after = new double[result.trials().size()];
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < after.length; i++) {
      Observation seen = result.assessment().observations().get(i);
      if (result.trials().get(i).status() == Trial.Status.DONE && seen.feasible()) {
        best = Math.min(best, seen.objectives()[0]);
      }
      after[i] = result.study().leading().direction().turned(best);
    }
  }

  /** Infinite while there is none. */
  double after(int trial) {
    return trial < 0 ? Double.POSITIVE_INFINITY : after[trial];
  }
}
