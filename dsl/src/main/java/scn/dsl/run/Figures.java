package scn.dsl.run;

import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
  /** From here on decimals say nothing. */
  private static final double LARGE = 1e6;

  /** From here on digits are not read any more. */
  private static final double HUGE = 1e8;

  private Figures() {}

  public static String fixed(double value, int digits) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "any" : "-any";
    }
    double size = Math.abs(value);
    if (size >= HUGE) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    return String.format(Locale.ROOT, "%." + (size >= LARGE ? 0 : digits) + "f", value);
  }

  /** A ratio as a change: 0.6 is {@code -40.0%}. */
  public static String change(double ratio) {
    String percent = fixed((ratio - 1) * 100, 1);
    if (percent.equals("-0.0") || percent.equals("0.0")) {
      return "0.0%";
    }
    return (percent.startsWith("-") ? "" : "+") + percent + "%";
  }

  /** A ratio as a share: 0.6 is {@code 60.0%}. */
  public static String share(double ratio) {
    return fixed(ratio * 100, 1) + "%";
  }

  /** With as many decimals as say something. */
  public static String value(double value) {
    double size = Math.abs(value);
    return fixed(value, size == Math.rint(size) || size >= 1000 ? 0 : size >= 10 ? 1 : 3);
  }
}
