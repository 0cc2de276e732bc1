package scn.dsl.script;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;

/** Values that can be compared, hashed and written in a time that their own length bounds. */
final class Plain {
  private static final int LONGEST_TEXT = 10_000;
  private static final int DIGITS = 17;
  private static final int STEPS_PER_DECIMAL = 1500;

  private Plain() {}

  /** Room that a value takes as text or costs to compare, in characters. */
  static int size(Object value) {
    return value instanceof String text ? text.length() : 1;
  }

  /** The value, if it is plain and the meter can pay for looking at it. */
  static Object require(Object value, Meter meter) {
    meter.charge(1 + size(value) / 8L);
    if (!isPlain(value)) {
      throw new IllegalArgumentException(
          "only numbers, words and classes can be compared or looked up, not a "
              + value.getClass().getSimpleName());
    }
    return value;
  }

  /** Whether two values are equal; things that are not plain only if they are the same. */
  static boolean same(Object a, Object b, Meter meter) {
    if (a == b) {
      meter.charge(1);
      return !(a instanceof Double d && d.isNaN());
    }
    if (a instanceof Number x && b instanceof Number y) {
      meter.charge(1);
      return Arithmetic.isDecimal(x, y)
          ? x.doubleValue() == y.doubleValue()
          : x.longValue() == y.longValue();
    }
    meter.charge(1 + size(a) / 8L);
    if (isContainer(a) && b != null || isContainer(b) && a != null) {
      throw new IllegalArgumentException("lists and maps cannot be compared");
    }
    return isPlain(a) && isPlain(b) && a != null && a.equals(b);
  }

  /** A value in the middle of a text; decimals are written alike on every machine. */
  static String text(Object value, Meter meter) {
    require(value, meter);
    boolean decimal = value instanceof Double || value instanceof Float;
    double number = decimal ? ((Number) value).doubleValue() : Double.NaN;
    if (!Double.isFinite(number)) {
      return String.valueOf(value);
    }
    meter.charge(STEPS_PER_DECIMAL);
    for (int digits = 1; digits < DIGITS; digits++) {
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded.toString();
      }
    }
    return new BigDecimal(number).round(new MathContext(DIGITS)).toString();
  }

  /** A text that is not too long, paid for. */
  static String bounded(String a, String b, Meter meter) {
    long length = (long) a.length() + b.length();
    meter.charge(length);
    if (length > LONGEST_TEXT) {
      throw new IllegalArgumentException("a text has at most " + LONGEST_TEXT + " characters");
    }
    return a + b;
  }

  private static boolean isContainer(Object value) {
    return value instanceof Collection<?> || value instanceof Map<?, ?>;
  }

  private static boolean isPlain(Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>;
  }
}
