package scn.engine.compare;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Number, mean and sample standard deviation of values; Student's t is what they are good for.
 *
 * @param deviation exactly 0 if all values are the same
 */
record Moments(int count, double mean, double deviation) {
  private static final double ACCURACY = 1e-12;

  static Moments of(double[] values) {
    // Rounding must not give equal values a spread, since a spread of 0 has a meaning of its own.
    if (Arrays.stream(values).allMatch(value -> value == values[0])) {
      return new Moments(values.length, values[0], 0);
    }
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return new Moments(values.length, mean, Math.sqrt(squares / (values.length - 1)));
  }

  /** The t interval of the mean. */
  Interval interval(double confidence) {
    double half = halfWidth(confidence);
    return new Interval(mean - half, mean + half);
  }

  /** Infinite for one value. */
  double halfWidth(double confidence) {
    if (count < 2) {
      return Double.POSITIVE_INFINITY;
    }
    return deviation == 0
        ? 0
        : quantile((1 + confidence) / 2, count) * deviation / Math.sqrt(count);
  }

  /** Of Student's t for the mean of {@code count} values. */
  static double quantile(double probability, int count) {
    return new TDistribution(null, count - 1, ACCURACY).inverseCumulativeProbability(probability);
  }
}
