package scn.engine.search.gp;

/**
 * How much values at two points resemble each other: half a Matern 5/2 kernel of the whole
 * distance, half the mean of Matern 5/2 kernels of each coordinate alone, all with one length a
 * coordinate.
 *
 * <p>The second half lets the model add up what each parameter does by itself, which is most of
 * what there is to know of many objectives and far quicker learnt than a function of all of them
 * (Duvenaud, Nickisch, Rasmussen, "Additive Gaussian processes", 2011). Both halves are positive
 * definite on mixed coordinates, since a difference of choices is a distance as well.
 *
 * <p>With M(q) = (1 + s + s^2 / 3) exp(-s) and s = sqrt(5 q) for a scaled squared distance q, the
 * slope is dM/dq = -5/6 (1 + s) exp(-s), finite at 0.
 */
final class Kernel {
  private static final double ADDITIVE = 0.5;

  private final double variance;
  private final double[] inverseSquares;
  private final double each;

  Kernel(Hyperparameters hyperparameters) {
    variance = StrictMath.exp(hyperparameters.logVariance());
    inverseSquares = hyperparameters.inverseSquares();
    each = ADDITIVE / Math.max(1, inverseSquares.length);
  }

  /** The value at distance 0. */
  double variance() {
    return variance;
  }

  /** 1 / length^2 of each coordinate. */
  double[] inverseSquares() {
    return inverseSquares;
  }

  /** The value for squared differences {@code squares[at..]}. */
  double value(double[] squares, int at) {
    double whole = 0;
    double sum = 0;
    for (int p = 0; p < inverseSquares.length; p++) {
      double q = squares[at + p] * inverseSquares[p];
      double s = Math.sqrt(5 * q);
      whole += q;
      sum += (1 + s + s * s / 3) * NegativeExponential.of(s);
    }
    double s = Math.sqrt(5 * whole);
    double joint = (1 + s + s * s / 3) * NegativeExponential.of(s);
    return variance * ((1 - ADDITIVE) * joint + each * sum);
  }

  /** The value, and to {@code slopes[at..]} its derivative by each scaled squared difference. */
  double value(double[] squares, int at, double[] slopes) {
    double whole = 0;
    double sum = 0;
    for (int p = 0; p < inverseSquares.length; p++) {
      double q = squares[at + p] * inverseSquares[p];
      double s = Math.sqrt(5 * q);
      double decay = NegativeExponential.of(s);
      whole += q;
      sum += (1 + s + s * s / 3) * decay;
      slopes[at + p] = -5.0 / 6 * variance * each * (1 + s) * decay;
    }
    double s = Math.sqrt(5 * whole);
    double decay = NegativeExponential.of(s);
    double slope = -5.0 / 6 * variance * (1 - ADDITIVE) * (1 + s) * decay;
    for (int p = 0; p < inverseSquares.length; p++) {
      slopes[at + p] += slope;
    }
    return variance * ((1 - ADDITIVE) * (1 + s + s * s / 3) * decay + each * sum);
  }
}
