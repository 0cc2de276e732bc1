package scn.engine.search.acquisition;

import java.util.Arrays;
import scn.engine.search.gp.GaussianProcess;

/** The logarithm of the probability that a limit is kept: that the process is at most 0. */
public final class Feasibility implements Acquisition {
  private final GaussianProcess process;
  private final GaussianProcess.Slope slope;

  /** Looks for values at most 0. */
  public Feasibility(GaussianProcess process) {
    this.process = process;
    this.slope = process.slope();
  }

  @Override
  public void at(double[][] points, double[] promises) {
    double[] deviations = new double[points.length];
    process.at(points, promises, deviations);
    for (int i = 0; i < points.length; i++) {
      promises[i] = Normal.logBelow(-promises[i] / deviations[i]);
    }
  }

  @Override
  public double at(double[] point, double[] gradient) {
    slope.at(point);
    double z = -slope.mean / slope.deviation;
    double steep = Normal.logBelowSlope(z);
    Arrays.setAll(
        gradient,
        p -> -steep * (slope.meanGradient[p] + z * slope.deviationGradient[p]) / slope.deviation);
    return Normal.logBelow(z);
  }
}
