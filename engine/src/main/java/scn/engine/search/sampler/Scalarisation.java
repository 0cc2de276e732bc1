package scn.engine.search.sampler;

import java.util.List;
import java.util.function.ToDoubleFunction;
import scn.engine.random.Draws;

/**
 * One number from several objectives: the augmented Chebyshev distance from the best of each under
 * weights (ParEGO; Knowles, 2006). Every point of a Pareto front is the best under some weights, so
 * random ones walk along it.
 */
final class Scalarisation implements ToDoubleFunction<Observation> {
  private static final double AUGMENTATION = 0.05;

  private final double[] weights;
  private final Scores[] scores;
  private final double[] least;
  private final double[] span;

  private Scalarisation(double[] weights, Scores[] scores, double[] least, double[] span) {
    this.weights = weights;
    this.scores = scores;
    this.least = least;
    this.span = span;
  }

  /** Weights drawn evenly from the simplex, scales from what was completed. */
  static Scalarisation drawn(List<Observation> done, int objectives, Draws draws) {
    double[] weights = new double[objectives];
    Scores[] scores = new Scores[objectives];
    double[] least = new double[objectives];
    double[] span = new double[objectives];
    double sum = 0;
    for (int k = 0; k < objectives; k++) {
      int at = k;
      weights[k] = draws.exponential();
      sum += weights[k];
      double[] values = done.stream().mapToDouble(seen -> seen.objectives()[at]).toArray();
      scores[k] = Scores.of(values);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        low = Math.min(low, scores[k].score(value));
        high = Math.max(high, scores[k].score(value));
      }
      least[k] = low;
      span[k] = high > low ? high - low : 1;
    }
    for (int k = 0; k < objectives; k++) {
      weights[k] /= sum;
    }
    return new Scalarisation(weights, scores, least, span);
  }

  @Override
  public double applyAsDouble(Observation seen) {
    double largest = 0;
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      double part = weights[k] * (scores[k].score(seen.objectives()[k]) - least[k]) / span[k];
      largest = Math.max(largest, part);
      sum += part;
    }
    return largest + AUGMENTATION * sum;
  }

  /** Noise variance of the number, from that of each objective. */
  double noise(List<Observation> done, double[] objectiveNoise) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      int at = k;
      double slope =
          done.stream()
              .mapToDouble(seen -> scores[at].slope(seen.objectives()[at]))
              .average()
              .orElse(0);
      double factor = weights[k] * slope / span[k];
      sum += factor * factor * objectiveNoise[k];
    }
    return sum;
  }
}
