package scn.engine.compare;

/**
 * The values that a prediction allows.
 *
 * @param lowest may be infinite
 * @param highest may be infinite
 * @param open whether finite ends are left out
 */
public record Region(double lowest, double highest, boolean open) {

  static Region between(double lowest, double highest) {
    return new Region(lowest, highest, false);
  }

  static Region inside(double lowest, double highest) {
    return new Region(lowest, highest, true);
  }

  /** Whether it is one value only. */
  public boolean isPoint() {
    return lowest == highest;
  }

  public boolean contains(double value) {
    return contains(Interval.point(value));
  }

  /** Whether it holds the whole interval. */
  public boolean contains(Interval interval) {
    return isAllowedFrom(interval.low()) && isAllowedTo(interval.high());
  }

  /** Whether some value is in both. */
  public boolean meets(Region other) {
    double from = Math.max(lowest, other.lowest);
    double to = Math.min(highest, other.highest);
    return from < to || (contains(from) && other.contains(from) && from == to);
  }

  /** Whether no value of the interval is in it. */
  public boolean excludes(Interval interval) {
    return !isAllowedFrom(interval.high()) || !isAllowedTo(interval.low());
  }

  private boolean isAllowedFrom(double value) {
    boolean endCounts = !open || Double.isInfinite(lowest);
    return value > lowest || (value == lowest && endCounts);
  }

  private boolean isAllowedTo(double value) {
    boolean endCounts = !open || Double.isInfinite(highest);
    return value < highest || (value == highest && endCounts);
  }
}
