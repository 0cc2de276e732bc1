package scn.dsl.script;

/**
 * Operators on boxed numbers, on text, and conversions: what stands in for the ones of Groovy.
 * Numbers are whole (int, else long) or decimal (double), never of unbounded length.
 */
public final class Arithmetic {
  private Arithmetic() {}

  public static Number plus(Number a, Number b, Meter meter) {
    meter.charge(1);
    if (isDecimal(a, b)) {
      return a.doubleValue() + b.doubleValue();
    }
    return isInt(a, b)
        ? (Number) (a.intValue() + b.intValue())
        : (Number) (a.longValue() + b.longValue());
  }

  public static Number minus(Number a, Number b, Meter meter) {
    meter.charge(1);
    if (isDecimal(a, b)) {
      return a.doubleValue() - b.doubleValue();
    }
    return isInt(a, b)
        ? (Number) (a.intValue() - b.intValue())
        : (Number) (a.longValue() - b.longValue());
  }

  public static Number multiply(Number a, Number b, Meter meter) {
    meter.charge(1);
    if (isDecimal(a, b)) {
      return a.doubleValue() * b.doubleValue();
    }
    return isInt(a, b)
        ? (Number) (a.intValue() * b.intValue())
        : (Number) (a.longValue() * b.longValue());
  }

  public static Number remainder(Number a, Number b, Meter meter) {
    meter.charge(1);
    if (isDecimal(a, b)) {
      return a.doubleValue() % b.doubleValue();
    }
    return isInt(a, b)
        ? (Number) (a.intValue() % b.intValue())
        : (Number) (a.longValue() % b.longValue());
  }

  public static Number next(Number a, Meter meter) {
    return plus(a, 1, meter);
  }

  public static Number previous(Number a, Meter meter) {
    return minus(a, 1, meter);
  }

  public static String plus(String a, CharSequence b, Meter meter) {
    return plus(a, (Object) b, meter);
  }

  public static String plus(CharSequence a, Object b, Meter meter) {
    return plus(Plain.text(a, meter), b, meter);
  }

  public static String plus(String a, Object b, Meter meter) {
    return Plain.bounded(String.valueOf(a), Plain.text(b, meter), meter);
  }

  public static boolean compareEqual(Object a, Object b, Meter meter) {
    return Plain.same(a, b, meter);
  }

  public static boolean compareNotEqual(Object a, Object b, Meter meter) {
    return !Plain.same(a, b, meter);
  }

  /** Whether the value of a switch is that of a case. */
  public static boolean isCase(Object choice, Object value, Meter meter) {
    return Plain.same(choice, value, meter);
  }

  public static int intUnbox(Object value, Meter meter) {
    return ((Number) present(value)).intValue();
  }

  public static long longUnbox(Object value, Meter meter) {
    return ((Number) present(value)).longValue();
  }

  public static double doubleUnbox(Object value, Meter meter) {
    return ((Number) present(value)).doubleValue();
  }

  public static boolean booleanUnbox(Object value, Meter meter) {
    return (Boolean) present(value);
  }

  // --- text

  public static boolean equals(String a, Object b, Meter meter) {
    return Plain.same(a, b, meter);
  }

  public static int compareTo(String a, String b, Meter meter) {
    meter.charge(1 + Math.min(a.length(), b.length()) / 8L);
    return a.compareTo(b);
  }

  public static boolean startsWith(String text, String start, Meter meter) {
    meter.charge(1 + start.length() / 8L);
    return text.startsWith(start);
  }

  public static boolean endsWith(String text, String end, Meter meter) {
    meter.charge(1 + end.length() / 8L);
    return text.endsWith(end);
  }

  public static boolean contains(String text, CharSequence part, Meter meter) {
    return indexOf(text, (String) part, meter) >= 0;
  }

  public static int indexOf(String text, String part, Meter meter) {
    meter.charge(1 + (long) text.length() * (1 + part.length()) / 8);
    return text.indexOf(part);
  }

  public static String substring(String text, int from, Meter meter) {
    return substring(text, from, text.length(), meter);
  }

  public static String substring(String text, int from, int to, Meter meter) {
    meter.charge(1 + Math.max(0, to - from) / 8L);
    return text.substring(from, to);
  }

  static boolean isDecimal(Number a, Number b) {
    present(a);
    present(b);
    return !(isWhole(a) && isWhole(b));
  }

  private static Object present(Object value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "there is no value to compute with (null); a map has none for a key it does not hold");
    }
    return value;
  }

  private static boolean isWhole(Number number) {
    return number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte;
  }

  private static boolean isInt(Number a, Number b) {
    return a instanceof Integer && b instanceof Integer;
  }
}
