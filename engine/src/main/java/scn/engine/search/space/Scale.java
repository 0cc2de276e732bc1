package scn.engine.search.space;

/** How a range of numbers is laid out between 0 and 1. */
public enum Scale {
  /** Equal differences take equal room. */
  LINEAR {
    @Override
    double place(double low, double high, double value) {
      return (value - low) / (high - low);
    }

    @Override
    double value(double low, double high, double place) {
      return low + place * (high - low);
    }
  },
  /** Equal ratios take equal room; both ends lie above 0. */
  LOG {
    @Override
    double place(double low, double high, double value) {
      return StrictMath.log(value / low) / StrictMath.log(high / low);
    }

    @Override
    double value(double low, double high, double place) {
      return low * StrictMath.exp(place * StrictMath.log(high / low));
    }
  };

  /** Where {@code value} lies between {@code low} (0) and {@code high} (1). */
  abstract double place(double low, double high, double value);

  /** The inverse of {@link #place}. */
  abstract double value(double low, double high, double place);

  void check(String name, double low, double high, double value) {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
      throw new IllegalArgumentException(
          "parameter '%s': the range %s .. %s is empty; the lower end comes first"
              .formatted(name, low, high));
    }
    if (this == LOG && low <= 0) {
      throw new IllegalArgumentException(
          "parameter '%s': a log range starts above 0, not at %s".formatted(name, low));
    }
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "parameter '%s': the default %s lies outside of %s .. %s"
              .formatted(name, value, low, high));
    }
  }
}
