package scn.dsl.semantic;

/** Numbers as people write them. */
final class Numbers {

  private Numbers() {}

  /** Without a decimal point where none is needed; read back it is the same number. */
  static String plain(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole
        ? String.valueOf((long) value)
        : String.valueOf(value).replace(".0E", "e").replace('E', 'e');
  }
}
