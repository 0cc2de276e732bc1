package scn.engine.compare;

import java.util.Arrays;

/** The candidate's own values. */
final class PlainValues implements Contrast {
  private final double[] values;

  PlainValues(double[] values) {
    this.values = values;
  }

  @Override
  public Effect.Scale scale() {
    return Effect.Scale.VALUE;
  }

  @Override
  public double[] perSeed() {
    return values;
  }

  @Override
  public double estimate() {
    return Moments.of(values).mean();
  }

  @Override
  public Interval interval(double confidence) {
    return Moments.of(values).interval(confidence);
  }

  @Override
  public double ofMeans() {
    return estimate();
  }

  @Override
  public double[] above(double figure) {
    return Arrays.stream(values).map(value -> value - figure).toArray();
  }
}
