package scn.engine.search.sensitivity;

import java.util.Arrays;
import scn.engine.random.Draws;
import scn.engine.random.RandomStream;
import scn.engine.search.design.ScrambledSobol;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Prediction;
import scn.engine.search.sampler.Scores;

/**
 * An objective as a function of coordinates, in its own unit: the expected one, or a possible one.
 */
@FunctionalInterface
interface Response {
  /** Points at which a possible function is drawn; between them it is interpolated. */
  int ANCHORS = 64;

  /** The value at coordinates. */
  double at(double[] coordinates);

  /** What the model expects. */
  static Response expected(GaussianProcess process, Scores scores) {
    return within(process.values(), process, scores);
  }

  /**
   * Scores beyond those that were observed count as the nearest observed one: there the transform
   * back to values rests on nothing, and may well be exponential.
   */
  private static Response within(double[] observed, GaussianProcess process, Scores scores) {
    double least = Arrays.stream(observed).min().orElseThrow();
    double most = Arrays.stream(observed).max().orElseThrow();
    return coordinates -> scores.value(Math.min(most, Math.max(least, process.mean(coordinates))));
  }

  /** A function that the model holds possible: drawn jointly at points all over the space. */
  static Response possible(
      GaussianProcess process, Scores scores, Points points, RandomStream stream) {
    Draws draws = stream.draws(0);
    double[][] anchors = new ScrambledSobol(points.dimensions(), ANCHORS).all(stream.within(1));
    GaussianProcess drawn = process;
    for (double[] uniform : anchors) {
      double[] anchor = points.at(uniform);
      Prediction belief = drawn.at(anchor);
      drawn = drawn.believing(anchor, belief.mean() + belief.deviation() * draws.normal());
    }
    return within(process.values(), drawn, scores);
  }
}
