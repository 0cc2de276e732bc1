package scn.engine.search.gp;

/**
 * What is believed of lengths before anything is seen; lower is likelier.
 *
 * <p>A length far above the range says that a coordinate does not matter, one far below that
 * nothing can be learnt.
 */
public interface LengthPrior {
  /** Minus the log density at a log length, up to a constant. */
  double loss(double logLength);

  /** Its derivative. */
  double slope(double logLength);

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
