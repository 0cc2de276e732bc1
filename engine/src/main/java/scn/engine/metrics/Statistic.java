package scn.engine.metrics;

import java.util.Locale;
import java.util.OptionalDouble;

/** What is said of a distribution of times, in ms. */
public enum Statistic {
  MEAN,
  P50,
  P90,
  P95,
  P99,
  MAX;

  /** The name in the language. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  OptionalDouble of(Distribution times) {
    return switch (this) {
      case MEAN -> times.meanMillis();
      case P50 -> times.percentileMillis(50);
      case P90 -> times.percentileMillis(90);
      case P95 -> times.percentileMillis(95);
      case P99 -> times.percentileMillis(99);
      case MAX -> times.maxMillis();
    };
  }
}
