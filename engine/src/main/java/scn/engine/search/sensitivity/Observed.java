package scn.engine.search.sensitivity;

import java.util.Arrays;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.sampler.Scores;

/**
 * From what a model works with to an objective's own unit.
 *
 * <p>Scores beyond those that were observed count as the nearest observed one: there the transform
 * back to values rests on nothing, and may well be exponential.
 */
record Observed(Scores scores, double least, double most) {
  static Observed by(GaussianProcess process, Scores scores) {
    double[] observed = process.values();
    return new Observed(
        scores,
        Arrays.stream(observed).min().orElseThrow(),
        Arrays.stream(observed).max().orElseThrow());
  }

  double value(double score) {
    return scores.value(Math.min(most, Math.max(least, score)));
  }
}
