package scn.engine.search.acquisition;

import java.util.Arrays;
import scn.engine.search.gp.GaussianProcess;

/**
 * The logarithm of the expected improvement over {@code best}.
 *
 * <p>The logarithm stays informative where the improvement itself underflows (Ament et al.,
 * "Unexpected improvements to expected improvement", 2023).
 */
public final class Improvement implements Acquisition {
  private final GaussianProcess process;
  private final GaussianProcess.Slope slope;
  private final double best;

  /** Looks for values below {@code best}. */
  public Improvement(GaussianProcess process, double best) {
    this.process = process;
    this.slope = process.slope();
    this.best = best;
  }

  /** The logarithm of the expected improvement of one normal belief. */
  public static double log(double best, double mean, double deviation) {
    return StrictMath.log(deviation) + Normal.logExpectedPositive((best - mean) / deviation);
  }

  @Override
  public void at(double[][] points, double[] promises) {
    double[] deviations = new double[points.length];
    process.at(points, promises, deviations);
    for (int i = 0; i < points.length; i++) {
      promises[i] = log(best, promises[i], deviations[i]);
    }
  }

  @Override
  public double at(double[] point, double[] gradient) {
    slope.at(point);
    double z = (best - slope.mean) / slope.deviation;
    double steep = Normal.logExpectedPositiveSlope(z);
    // d ln sigma + (ln h)' dz with dz = -(dmu + z dsigma) / sigma.
    Arrays.setAll(
        gradient,
        p ->
            (slope.deviationGradient[p]
                    - steep * (slope.meanGradient[p] + z * slope.deviationGradient[p]))
                / slope.deviation);
    return log(best, slope.mean, slope.deviation);
  }
}
