package scn.engine.compare;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The exact statement that needs no normal distribution: if each seed were as likely to come out on
 * one side of the neutral value as equally far on the other, a mean this far off or further would
 * have this probability. With n seeds it is never below 2 / 2^n, that is 0.25 for three.
 *
 * @param below seeds below the neutral value
 * @param above seeds above it
 * @param probability two-sided; empty for more than {@value #MOST_SEEDS} seeds
 */
public record SignFlips(int below, int above, OptionalDouble probability) {
  public static final int MOST_SEEDS = 32;

  /** Rounding may not part patterns that are equally far off. */
  private static final double TOLERANCE = 1e-12;

  static SignFlips of(double[] values) {
    int below = (int) Arrays.stream(values).filter(value -> value < 0).count();
    int above = (int) Arrays.stream(values).filter(value -> value > 0).count();
    return new SignFlips(
        below,
        above,
        values.length > MOST_SEEDS
            ? OptionalDouble.empty()
            : OptionalDouble.of(probability(values)));
  }

  private static double probability(double[] values) {
    double total = Math.abs(Arrays.stream(values).sum());
    double size = Arrays.stream(values).map(Math::abs).sum();
    double bound = total - TOLERANCE * size;
    if (!(bound > 0)) {
      return 1;
    }
    double[] left = sums(Arrays.copyOf(values, values.length / 2));
    double[] right = sums(Arrays.copyOfRange(values, values.length / 2, values.length));
    // The patterns are symmetric: as many lie below -bound.
    return 2 * (double) pairsFrom(bound, left, right) / StrictMath.pow(2, values.length);
  }

  /** The sums of all sign patterns, ascending. */
  private static double[] sums(double[] values) {
    double[] sums = {0};
    for (double value : values) {
      double[] longer = new double[sums.length * 2];
      for (int i = 0; i < sums.length; i++) {
        longer[2 * i] = sums[i] - value;
        longer[2 * i + 1] = sums[i] + value;
      }
      sums = longer;
    }
    Arrays.sort(sums);
    return sums;
  }

  private static long pairsFrom(double bound, double[] left, double[] right) {
    long pairs = 0;
    int from = right.length;
    for (double sum : left) {
      while (from > 0 && sum + right[from - 1] >= bound) {
        from--;
      }
      pairs += right.length - from;
    }
    return pairs;
  }
}
