package scn.engine.search.gp;

/**
 * What is believed of lengths before anything is seen; lower is likelier.
 *
 * <p>The loss is convex around 1 or so: a length far above the range says that a coordinate does
 * not matter, one far below that nothing can be learnt.
 */
public interface LengthPrior {
  /** Minus the log density at a log length, up to a constant. */
  double loss(double logLength);

  /** Its derivative. */
  double slope(double logLength);

  /** 0.1 (l^2 + l^-2): flat between a third and three, steep beyond. */
  static LengthPrior basin(double weight) {
    return new LengthPrior() {
      @Override
      public double loss(double logLength) {
        double square = StrictMath.exp(2 * logLength);
        return weight * (square + 1 / square);
      }

      @Override
      public double slope(double logLength) {
        double square = StrictMath.exp(2 * logLength);
        return 2 * weight * (square - 1 / square);
      }
    };
  }

  /** Log-normal. */
  static LengthPrior logNormal(double median, double deviation) {
    double centre = StrictMath.log(median);
    return new LengthPrior() {
      @Override
      public double loss(double logLength) {
        double z = (logLength - centre) / deviation;
        return z * z / 2;
      }

      @Override
      public double slope(double logLength) {
        return (logLength - centre) / (deviation * deviation);
      }
    };
  }
}
