package scn.engine.compare;

/**
 * A confidence interval; a single point if all seeds say the same, with an infinite end where the
 * values do not bound it.
 */
public record Interval(double low, double high) {

  static final Interval ANYTHING = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval from " + low + " to " + high);
    }
  }

  static Interval point(double value) {
    return new Interval(value, value);
  }

  public boolean isPoint() {
    return low == high;
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
