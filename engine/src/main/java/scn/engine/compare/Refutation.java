package scn.engine.compare;

/** In what a refuted prediction was wrong. */
public enum Refutation {
  /** The whole interval lies on the other side of no effect than predicted. */
  DIRECTION,
  /** The effect is too small or too large; or its direction was not predicted or is not known. */
  MAGNITUDE,
  /** The runs are not of one load regime, or of another than where the prediction holds. */
  REGIME;

  static Refutation of(Prediction prediction, Interval interval) {
    if (prediction instanceof Prediction.Value) {
      return MAGNITUDE;
    }
    Region region = prediction.region();
    boolean predictedBelow = region.highest() <= 1 && !region.contains(1);
    boolean predictedAbove = region.lowest() >= 1 && !region.contains(1);
    boolean opposite =
        (predictedBelow && interval.low() > 1) || (predictedAbove && interval.high() < 1);
    return opposite ? DIRECTION : MAGNITUDE;
  }
}
