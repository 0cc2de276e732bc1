package scn.engine.compare;

/** How a prediction compares with a bound. */
public enum Sign {
  AT_LEAST(">="),
  AT_MOST("<="),
  ABOVE(">"),
  BELOW("<"),
  /** Of every run, not of a mean: one run that differs refutes it. */
  EQUAL("=");

  private final String symbol;

  Sign(String symbol) {
    this.symbol = symbol;
  }

  /** As the language writes it. */
  public String symbol() {
    return symbol;
  }

  Region region(double bound) {
    return switch (this) {
      case AT_LEAST -> Region.between(bound, Double.POSITIVE_INFINITY);
      case AT_MOST -> Region.between(Double.NEGATIVE_INFINITY, bound);
      case ABOVE -> Region.inside(bound, Double.POSITIVE_INFINITY);
      case BELOW -> Region.inside(Double.NEGATIVE_INFINITY, bound);
      case EQUAL -> Region.between(bound, bound);
    };
  }
}
