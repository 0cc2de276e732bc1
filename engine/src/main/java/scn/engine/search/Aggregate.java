package scn.engine.search;

import java.util.Arrays;

/** How the values of several seeds become one; in all of them less is better. */
public sealed interface Aggregate {
  /** One value of at least one. */
  double of(double[] values);

  /** The average. */
  record Mean() implements Aggregate {
    @Override
    public double of(double[] values) {
      double sum = 0;
      for (double value : values) {
        sum += value;
      }
      return sum / values.length;
    }
  }

  /** The value of the worst seed. */
  record Worst() implements Aggregate {
    @Override
    public double of(double[] values) {
      return Arrays.stream(values).max().orElseThrow();
    }
  }

  /**
   * A quantile, interpolated between neighbours.
   *
   * @param share from 0 (best seed) to 1 (worst)
   */
  record Quantile(double share) implements Aggregate {
    public Quantile {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a quantile lies from 0 to 1, not at " + share);
      }
    }

    @Override
    public double of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double position = share * (sorted.length - 1);
      int below = (int) position;
      double rest = position - below;
      return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
  }
}
