package scn.dsl.explain;

import java.util.Locale;

/** Times as people say them. */
final class Durations {
  private Durations() {}

  /** In the largest unit of which it is at least one, with three digits that count. */
  static String of(long micros) {
    if (micros < 1_000) {
      return micros + " us";
    }
    if (micros < 1_000_000) {
      return rounded(micros / 1e3) + " ms";
    }
    return micros < 3_600_000_000L ? rounded(micros / 1e6) + " s" : rounded(micros / 3.6e9) + " h";
  }

  private static String rounded(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
