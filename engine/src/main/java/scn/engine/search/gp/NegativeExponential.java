package scn.engine.search.gp;

/**
 * exp(-x) for x from 0 upward, in plain arithmetic: the same bits everywhere and several times
 * faster than {@link StrictMath#exp}, which a fit calls millions of times.
 */
final class NegativeExponential {
  private static final double LOG2_E = 1.4426950408889634;
  // ln 2 in two parts, the first with enough trailing zeros that k * LN2_HIGH is exact.
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  // Adding and subtracting it rounds to a whole number.
  private static final double ROUNDER = 0x1.8p52;
  private static final double VANISHES = 700;

  private NegativeExponential() {}

  /**
   * exp(-x), 0 beyond x = 700.
   *
   * @param x 0 or more
   */
  static double of(double x) {
    if (x > VANISHES) {
      return 0;
    }
    double k = (ROUNDER - x * LOG2_E) - ROUNDER;
    double r = (-x - k * LN2_HIGH) - k * LN2_LOW;
    // Taylor's polynomial: |r| <= 0.35, so the first term left out is below 1e-17.
    double p = 1 / 6227020800.0;
    p = p * r + 1 / 479001600.0;
    p = p * r + 1 / 39916800.0;
    p = p * r + 1 / 3628800.0;
    p = p * r + 1 / 362880.0;
    p = p * r + 1 / 40320.0;
    p = p * r + 1 / 5040.0;
    p = p * r + 1 / 720.0;
    p = p * r + 1 / 120.0;
    p = p * r + 1 / 24.0;
    p = p * r + 1 / 6.0;
    p = p * r + 1 / 2.0;
    p = p * r + 1;
    p = p * r + 1;
    return p * Double.longBitsToDouble((1023L + (long) k) << 52);
  }
}
