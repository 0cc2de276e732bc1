package scn.engine.random;

/**
 * The numbers of one item of a {@link RandomStream}, one after the other.
 *
 * <p>Rejection methods may take as many as they like: no other item notices. Only {@link
 * StrictMath} is used, so that results are the same bits on every machine. Not thread-safe.
 */
public final class Draws {
  private final long itemKey;
  private long next;

  Draws(long itemKey) {
    this.itemKey = itemKey;
  }

  /** Uniform, above 0 and below 1. */
  public double uniform() {
    return RandomStream.toUniform(itemKey, next++);
  }

  /** Exponential of mean 1. */
  public double exponential() {
    return -StrictMath.log(uniform());
  }

  /** Normal of mean 0 and variance 1. */
  public double normal() {
    double radius = StrictMath.sqrt(2 * exponential());
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /**
   * Gamma of scale 1, hence of mean {@code shape}.
   *
   * @param shape above 0
   */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
    }
    // Marsaglia and Tsang, "A simple method for generating gamma variables" (2000).
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v > 0 && -exponential() < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /**
   * Weibull of scale 1.
   *
   * @param shape above 0
   */
  public double weibull(double shape) {
    return StrictMath.pow(exponential(), 1 / shape);
  }
}
