package scn.engine.compare;

import java.util.Arrays;

/** The values of a sample on the scale on which their mean is taken. */
sealed interface Contrast permits LogRatios, RatioOfMeans, PlainValues {

  Effect.Scale scale();

  /** The figure of each seed: a ratio, or the value itself. */
  double[] perSeed();

  double estimate();

  /** Of the figure estimated, at least two seeds. */
  Interval interval(double confidence);

  /** Ratio of the means over the seeds, or the mean itself. */
  double ofMeans();

  /** Per seed by how much it lies above a figure, on the scale of the mean. */
  double[] above(double figure);

  static Contrast of(Sample sample) {
    if (sample instanceof Sample.Alone alone) {
      return new PlainValues(values(alone, 0));
    }
    if (sample instanceof Sample.Paired paired) {
      return relative(values(paired, 1), values(paired, 0));
    }
    return interaction((Sample.Factorial) sample);
  }

  private static Contrast relative(double[] candidate, double[] reference) {
    requireNoneNegative(candidate);
    requireNoneNegative(reference);
    return positive(candidate) && positive(reference)
        ? LogRatios.of(candidate, reference)
        : new RatioOfMeans(candidate, reference, 0);
  }

  /** By how much the two together miss the product, or with a 0 among the values the sum. */
  private static Contrast interaction(Sample.Factorial sample) {
    double[] baseline = values(sample, 0);
    double[] one = values(sample, 1);
    double[] other = values(sample, 2);
    double[] both = values(sample, 3);
    boolean positive = positive(baseline) && positive(one) && positive(other) && positive(both);
    double[] expected = new double[both.length];
    double[] found = new double[both.length];
    for (int i = 0; i < both.length; i++) {
      expected[i] = positive ? one[i] * other[i] : baseline[i];
      found[i] = positive ? both[i] * baseline[i] : both[i] - one[i] - other[i] + 2 * baseline[i];
    }
    return positive
        ? LogRatios.of(found, expected)
        : new RatioOfMeans(found, expected, Double.NEGATIVE_INFINITY);
  }

  private static double[] values(Sample sample, int arm) {
    return sample.arms().get(arm).stream()
        .mapToDouble(reading -> ((Reading.Value) reading).value())
        .toArray();
  }

  private static boolean positive(double[] values) {
    return Arrays.stream(values).allMatch(value -> value > 0);
  }

  private static void requireNoneNegative(double[] values) {
    if (Arrays.stream(values).anyMatch(value -> value < 0)) {
      throw new IllegalArgumentException(
          "a change in percent is one of values of 0 or more, not of " + Arrays.toString(values));
    }
  }
}
