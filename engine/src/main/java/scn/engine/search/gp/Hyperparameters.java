package scn.engine.search.gp;

import java.util.Arrays;

/**
 * What a fit finds, all as natural logarithms.
 *
 * @param logLengths one for each coordinate: the distance over which values resemble each other
 * @param logVariance of the values
 * @param logNoise variance of one observation around them
 * @param logRoughness odds that levels of a levelled coordinate have nothing in common
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Hyperparameters(
    double[] logLengths, double logVariance, double logNoise, double logRoughness) {

  /** The odds expected before anything is seen, three to one. */
  static final double ROUGHNESS = StrictMath.log(3);

  /** One length for all coordinates, variance 1. */
  public static Hyperparameters isotropic(int dimensions, double length, double logNoise) {
    double[] logLengths = new double[dimensions];
    Arrays.fill(logLengths, StrictMath.log(length));
    return new Hyperparameters(logLengths, 0, logNoise, ROUGHNESS);
  }

  static Hyperparameters of(double[] theta) {
    int dimensions = theta.length - 3;
    return new Hyperparameters(
        Arrays.copyOf(theta, dimensions),
        theta[dimensions],
        theta[dimensions + 1],
        theta[dimensions + 2]);
  }

  double[] theta() {
    double[] theta = Arrays.copyOf(logLengths, logLengths.length + 3);
    theta[logLengths.length] = logVariance;
    theta[logLengths.length + 1] = logNoise;
    theta[logLengths.length + 2] = logRoughness;
    return theta;
  }

  /** 1 / length^2 of each coordinate. */
  double[] inverseSquares() {
    double[] inverse = new double[logLengths.length];
    for (int j = 0; j < inverse.length; j++) {
      inverse[j] = StrictMath.exp(-2 * logLengths[j]);
    }
    return inverse;
  }
}
