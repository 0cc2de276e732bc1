package scn.engine.search.gp;

/**
 * The Yeo-Johnson transform, which keeps the order and draws in heavy tails.
 *
 * @param exponent 1 changes nothing, less draws in large values, more draws in small ones
 */
public record YeoJohnson(double exponent) {
  private static final double LEAST = -2;
  private static final double MOST = 4;
  private static final double GOLDEN = 0.6180339887498949;
  private static final int HALVINGS = 24;

  /** The exponent under which values look most normal. */
  public static YeoJohnson fit(double[] values) {
    double low = LEAST;
    double high = MOST;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double leftLikelihood = likelihood(values, left);
    double rightLikelihood = likelihood(values, right);
    for (int step = 0; step < HALVINGS; step++) {
      if (leftLikelihood > rightLikelihood) {
        high = right;
        right = left;
        rightLikelihood = leftLikelihood;
        left = high - GOLDEN * (high - low);
        leftLikelihood = likelihood(values, left);
      } else {
        low = left;
        left = right;
        leftLikelihood = rightLikelihood;
        right = low + GOLDEN * (high - low);
        rightLikelihood = likelihood(values, right);
      }
    }
    return new YeoJohnson((low + high) / 2);
  }

  static double likelihood(double[] values, double exponent) {
    YeoJohnson transform = new YeoJohnson(exponent);
    double sum = 0;
    double squares = 0;
    double jacobian = 0;
    for (double value : values) {
      double y = transform.apply(value);
      sum += y;
      squares += y * y;
      jacobian += Math.signum(value) * StrictMath.log1p(Math.abs(value));
    }
    double mean = sum / values.length;
    double variance = squares / values.length - mean * mean;
    return -0.5 * values.length * StrictMath.log(Math.max(variance, 1e-300))
        + (exponent - 1) * jacobian;
  }

  /** The transformed value. */
  public double apply(double value) {
    if (value >= 0) {
      return power(1 + value, exponent);
    }
    return -power(1 - value, 2 - exponent);
  }

  /** The value that {@link #apply} turns into {@code transformed}. */
  public double invert(double transformed) {
    if (transformed >= 0) {
      return root(transformed, exponent) - 1;
    }
    return 1 - root(-transformed, 2 - exponent);
  }

  private static double power(double base, double exponent) {
    return Math.abs(exponent) < 1e-9
        ? StrictMath.log(base)
        : (StrictMath.pow(base, exponent) - 1) / exponent;
  }

  private static double root(double power, double exponent) {
    if (Math.abs(exponent) < 1e-9) {
      return StrictMath.exp(power);
    }
    // Beyond the last value a negative exponent can reach, the largest number stands for infinity.
    return StrictMath.pow(Math.max(1e-12, 1 + power * exponent), 1 / exponent);
  }
}
