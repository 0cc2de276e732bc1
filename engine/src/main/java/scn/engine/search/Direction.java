package scn.engine.search;

/** Which values of a metric are better. */
public enum Direction {
  /** Small ones. */
  MINIMIZE(1),
  /** Large ones. */
  MAXIMIZE(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** A value turned so that less is better; turning it again gives it back. */
  public double turned(double value) {
    return sign * value;
  }
}
