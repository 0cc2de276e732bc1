package scn.engine.search.acquisition;

/**
 * The normal distribution where its tails matter: logarithms that stay finite.
 *
 * <p>The complementary error function is W. J. Cody's rational approximation ("Rational Chebyshev
 * approximations for the error function", 1969), good to about 16 digits.
 */
public final class Normal {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
  private static final double ROOT_TWO = 1.4142135623730951;
  private static final double ROOT_HALF_PI = 1.2533141373155003;
  private static final double INVERSE_ROOT_PI = 0.5641895835477563;

  private static final double[] A = {
    0.18577770618460315,
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694
  };
  private static final double[] B = {
    1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };
  private static final double[] C = {
    2.1531153547440383e-08, 0.5641884969886701, 8.883149794388377, 66.11919063714163,
    298.6351381974001, 881.952221241769, 1712.0476126340707, 2051.0783778260716,
    1230.3393547979972
  };
  private static final double[] D = {
    1,
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };
  private static final double[] P = {
    0.016315387137302097,
    0.30532663496123236,
    0.36034489994980445,
    0.12578172611122926,
    0.016083785148742275,
    0.0006587491615298378
  };
  private static final double[] Q = {
    1,
    2.568520192289822,
    1.8729528499234673,
    0.5279051029514285,
    0.06051834131244132,
    0.0023352049762686918
  };

  private Normal() {}

  /** exp(x^2) erfc(x), which falls like 1 / x; infinite below -26. */
  public static double scaledErfc(double x) {
    double y = Math.abs(x);
    double scaled;
    if (y <= 0.46875) {
      return StrictMath.exp(y * y) * (1 - x * ratio(A, B, y * y));
    } else if (y <= 4) {
      scaled = ratio(C, D, y);
    } else {
      double z = 1 / (y * y);
      scaled = (INVERSE_ROOT_PI - z * ratio(P, Q, z)) / y;
    }
    return x > 0 ? scaled : 2 * StrictMath.exp(y * y) - scaled;
  }

  private static double ratio(double[] numerator, double[] denominator, double x) {
    double top = numerator[0];
    double bottom = denominator[0];
    for (int k = 1; k < numerator.length; k++) {
      top = top * x + numerator[k];
      bottom = bottom * x + denominator[k];
    }
    return top / bottom;
  }

  /** The density. */
  public static double density(double z) {
    return StrictMath.exp(-0.5 * z * z - HALF_LOG_TWO_PI);
  }

  /** The share below {@code z}. */
  public static double below(double z) {
    double x = Math.abs(z) / ROOT_TWO;
    double tail = 0.5 * scaledErfc(x) * StrictMath.exp(-x * x);
    return z < 0 ? tail : 1 - tail;
  }

  /** The logarithm of the share below {@code z}. */
  public static double logBelow(double z) {
    if (z > -1) {
      return StrictMath.log(below(z));
    }
    return StrictMath.log(0.5 * scaledErfc(-z / ROOT_TWO)) - 0.5 * z * z;
  }

  /** d logBelow / dz. */
  public static double logBelowSlope(double z) {
    if (z > -1) {
      return density(z) / below(z);
    }
    return 1 / (ROOT_HALF_PI * scaledErfc(-z / ROOT_TWO));
  }

  /** ln (phi(z) + z Phi(z)): the logarithm of the expected positive part of a normal of mean z. */
  public static double logExpectedPositive(double z) {
    if (z > -1) {
      return StrictMath.log(density(z) + z * below(z));
    }
    double tail = -0.5 * z * z - HALF_LOG_TWO_PI;
    if (z < -1e4) {
      return tail - 2 * StrictMath.log(-z);
    }
    return tail + StrictMath.log(positiveShare(z));
  }

  /** d logExpectedPositive / dz. */
  public static double logExpectedPositiveSlope(double z) {
    if (z > -1) {
      double below = below(z);
      return below / (density(z) + z * below);
    }
    if (z < -1e4) {
      return -z;
    }
    return ROOT_HALF_PI * scaledErfc(-z / ROOT_TWO) / positiveShare(z);
  }

  private static double positiveShare(double z) {
    if (z > -300) {
      return 1 + z * ROOT_HALF_PI * scaledErfc(-z / ROOT_TWO);
    }
    // The difference above cancels; its asymptotic series does not.
    double square = 1 / (z * z);
    return square * (1 - square * (3 - 15 * square));
  }
}
