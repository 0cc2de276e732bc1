package scn.engine.workload;

import org.apache.commons.math3.special.Gamma;
import scn.engine.random.Draws;

/**
 * Gaps of an {@link ArrivalProcess}, scaled to mean 1.
 *
 * <p>The caller divides by the rate, so that another rate stretches the same pattern. Made by
 * {@link #of}, which refuses a coefficient of variation out of range with an {@link
 * IllegalArgumentException}.
 */
public interface ArrivalSampler {

  /** A gap, 0 or more. */
  double gap(Draws draws);

  static ArrivalSampler of(ArrivalProcess process) {
    if (process instanceof ArrivalProcess.Gamma gamma) {
      double square = inRange(gamma.cv(), Math.ulp(0.0), 10) * gamma.cv();
      return draws -> draws.gamma(1 / square) * square;
    }
    if (process instanceof ArrivalProcess.Weibull weibull) {
      double shape = weibullShape(inRange(weibull.cv(), 0.01, 10.4));
      double mean = StrictMath.exp(Gamma.logGamma(1 + 1 / shape));
      return draws -> draws.weibull(shape) / mean;
    }
    return process instanceof ArrivalProcess.Constant ? draws -> 1 : Draws::exponential;
  }

  /** The shape whose Weibull distribution has this coefficient of variation, by bisection. */
  static double weibullShape(double cv) {
    double low = 0.05;
    double high = 1000;
    for (int step = 0; step < 100; step++) {
      double middle = StrictMath.sqrt(low * high);
      if (weibullCv(middle) > cv) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.sqrt(low * high);
  }

  private static double weibullCv(double shape) {
    double logRatio = Gamma.logGamma(1 + 2 / shape) - 2 * Gamma.logGamma(1 + 1 / shape);
    return StrictMath.sqrt(StrictMath.expm1(logRatio));
  }

  private static double inRange(double cv, double low, double high) {
    if (!(cv >= low && cv <= high)) {
      throw new IllegalArgumentException(
          "coefficient of variation " + cv + " is not within " + low + " to " + high);
    }
    return cv;
  }
}
