package scn.engine.search;

import java.util.List;

/** A metric's bound, to be kept by the mean over seeds. */
public record Limit(String metric, Side side, Bound bound) {
  /** On which side of the bound a metric has to stay. */
  public enum Side {
    /** At or below it. */
    AT_MOST,
    /** At or above it. */
    AT_LEAST
  }

  /** Where a bound lies. */
  public sealed interface Bound {}

  /** A bound in the metric's unit. */
  public record Absolute(double value) implements Bound {}

  /** A share of what the study's baseline has on the same seed; 1.05 is five percent more. */
  public record OfBaseline(double share) implements Bound {}

  /** A bound for each of the study's seeds, in their order; their mean is to be kept. */
  public record OnSeeds(List<Double> values) implements Bound {
    public OnSeeds {
      values = List.copyOf(values);
    }
  }

  /** {@code metric} at most {@code bound}. */
  public static Limit atMost(String metric, double bound) {
    return new Limit(metric, Side.AT_MOST, new Absolute(bound));
  }

  /** {@code metric} at least {@code bound}. */
  public static Limit atLeast(String metric, double bound) {
    return new Limit(metric, Side.AT_LEAST, new Absolute(bound));
  }

  /** By how much a value breaks the bound; 0 or less keeps it. */
  double violation(double value, double bound) {
    return side == Side.AT_MOST ? value - bound : bound - value;
  }
}
