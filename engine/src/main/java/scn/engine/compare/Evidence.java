package scn.engine.compare;

/**
 * What a verdict rests on.
 *
 * @param confidence of the interval, 0.95 for 95 %
 */
public record Evidence(Sample sample, Prediction prediction, double confidence, Effect effect) {
  /** With fewer seeds than this a verdict is indicative only. */
  public static final int FIRM_SEEDS = 10;

  public boolean indicative() {
    return sample.seeds() < FIRM_SEEDS;
  }
}
