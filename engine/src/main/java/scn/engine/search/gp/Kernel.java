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
 * <p>Where a levelled coordinate has a part of its own, a share of it (the roughness) is a value
 * for each level that says nothing of the others. Without it a few poor settings nearby are enough
 * to write off a level that was never tried.
 *
 * <p>With M(q) = (1 + s + s^2 / 3) exp(-s) and s = sqrt(5 q) for a scaled squared distance q, the
 * slope is dM/dq = -5/6 (1 + s) exp(-s), finite at 0.
 */
final class Kernel {
  private static final double ADDITIVE = 0.5;

  private final double variance;
  private final double[] inverseSquares;
  private final double each;
  private final boolean[] levelled;
  private final double roughness;
  private double byRoughness;

  Kernel(Hyperparameters hyperparameters, boolean[] levelled) {
    this.levelled = levelled;
    roughness = 1 / (1 + StrictMath.exp(-hyperparameters.logRoughness()));
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
      sum += smooth(p, q) * (1 + s + s * s / 3) * NegativeExponential.of(s);
    }
    double s = Math.sqrt(5 * whole);
    double joint = (1 + s + s * s / 3) * NegativeExponential.of(s);
    return variance * ((1 - ADDITIVE) * joint + each * sum);
  }

  /** The share of a coordinate's own part that decays with distance. */
  private double smooth(int p, double q) {
    return levelled[p] && q > 0 ? 1 - roughness : 1;
  }

  /**
   * The value, and to {@code slopes[at..]} its derivative by each scaled squared difference; that
   * by the log odds of the roughness is kept.
   */
  double value(double[] squares, int at, double[] slopes) {
    double whole = 0;
    double sum = 0;
    double levels = 0;
    for (int p = 0; p < inverseSquares.length; p++) {
      double q = squares[at + p] * inverseSquares[p];
      double s = Math.sqrt(5 * q);
      double smooth = smooth(p, q);
      double decay = NegativeExponential.of(s);
      whole += q;
      double own = smooth * (1 + s + s * s / 3) * decay;
      sum += own;
      if (smooth < 1) {
        levels += own;
      }
      slopes[at + p] = -5.0 / 6 * variance * each * smooth * (1 + s) * decay;
    }
    double s = Math.sqrt(5 * whole);
    double decay = NegativeExponential.of(s);
    double slope = -5.0 / 6 * variance * (1 - ADDITIVE) * (1 + s) * decay;
    for (int p = 0; p < inverseSquares.length; p++) {
      slopes[at + p] += slope;
    }
    // A roughness r of log odds t has dr/dt = r (1 - r), and the parts in levels hold 1 - r
    // already.
    byRoughness = -variance * each * roughness * levels;
    return variance * ((1 - ADDITIVE) * (1 + s + s * s / 3) * decay + each * sum);
  }

  /** The derivative of the value computed last with slopes, by the log odds of the roughness. */
  double byRoughness() {
    return byRoughness;
  }
}
