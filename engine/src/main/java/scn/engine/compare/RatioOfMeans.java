package scn.engine.compare;

import java.util.Arrays;

/**
 * Means compared through differences, for values that may be 0: a ratio k is in the interval unless
 * the t interval of {@code found - k * expected} over the seeds leaves out 0 (Fieller, "Some
 * problems in interval estimation", 1954).
 */
final class RatioOfMeans implements Contrast {
  private final double[] found;
  private final double[] expected;
  private final double least;

  /**
   * @param least the smallest ratio there can be
   */
  RatioOfMeans(double[] found, double[] expected, double least) {
    this.found = found;
    this.expected = expected;
    this.least = least;
  }

  @Override
  public Effect.Scale scale() {
    return Effect.Scale.RATIO_OF_MEANS;
  }

  @Override
  public double[] perSeed() {
    double[] ratios = new double[found.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ratio(found[i], expected[i]);
    }
    return ratios;
  }

  @Override
  public double estimate() {
    return ofMeans();
  }

  @Override
  public double ofMeans() {
    return ratio(Arrays.stream(found).sum(), Arrays.stream(expected).sum());
  }

  /** Nothing out of nothing is no change. */
  private static double ratio(double found, double expected) {
    return found == expected ? 1 : found / expected;
  }

  @Override
  public double[] above(double figure) {
    double[] above = new double[found.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = found[i] - figure * expected[i];
    }
    return above;
  }

  @Override
  public Interval interval(double confidence) {
    if (Arrays.stream(above(ofMeans())).allMatch(value -> value == 0)) {
      return Interval.point(ofMeans());
    }
    int n = found.length;
    double t = Moments.quantile((1 + confidence) / 2, n);
    double meanFound = Moments.of(found).mean();
    double meanExpected = Moments.of(expected).mean();
    double scale = t * t / n;
    // The ratios k of the interval are those with a k^2 - 2 b k + c <= 0.
    double a = meanExpected * meanExpected - scale * covariance(expected, expected);
    double b = meanFound * meanExpected - scale * covariance(found, expected);
    double c = meanFound * meanFound - scale * covariance(found, found);
    return solve(a, b, c);
  }

  private Interval solve(double a, double b, double c) {
    double root = Math.sqrt(Math.max(b * b - a * c, 0));
    if (a > 0) {
      return new Interval(Math.max((b - root) / a, least), Math.max((b + root) / a, least));
    }
    if (least == Double.NEGATIVE_INFINITY) {
      return Interval.ANYTHING;
    }
    return new Interval(leastOfUnbounded(a, b, c, root), Double.POSITIVE_INFINITY);
  }

  /** Where the values expected may well be 0 on the mean, no ratio is too large. */
  private double leastOfUnbounded(double a, double b, double c, double root) {
    boolean leastIsIn = a * least * least - 2 * b * least + c <= 0;
    if (leastIsIn) {
      return least;
    }
    if (a == 0) {
      return b > 0 ? c / (2 * b) : Double.POSITIVE_INFINITY;
    }
    return (b - root) / a;
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = Moments.of(x).mean();
    double meanY = Moments.of(y).mean();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }
}
