package scn.engine.search.acquisition;

import java.util.Arrays;
import scn.engine.search.gp.GaussianProcess;

/** The logarithm of the deviation: where least is known, for when nothing promises anything. */
public final class Uncertainty implements Acquisition {
  private final GaussianProcess process;
  private final GaussianProcess.Slope slope;

  /** Looks where the process is least sure. */
  public Uncertainty(GaussianProcess process) {
    this.process = process;
    this.slope = process.slope();
  }

  @Override
  public void at(double[][] points, double[] promises) {
    process.at(points, new double[points.length], promises);
    Arrays.setAll(promises, i -> StrictMath.log(promises[i]));
  }

  @Override
  public double at(double[] point, double[] gradient) {
    slope.at(point);
    Arrays.setAll(gradient, p -> slope.deviationGradient[p] / slope.deviation);
    return StrictMath.log(slope.deviation);
  }
}
