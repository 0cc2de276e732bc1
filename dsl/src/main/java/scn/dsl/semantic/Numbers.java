package scn.dsl.semantic;

/** Numbers as people write them. */
final class Numbers {

  private Numbers() {}

  /** Without a decimal point where none is needed. */
  static String plain(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? String.valueOf((long) value) : String.valueOf(value);
  }
}
