package scn.engine.compare;

import java.util.Arrays;

/** Ratios whose logarithms are averaged: a halving and a doubling cancel out. */
final class LogRatios implements Contrast {
  private final double[] ratios;
  private final double ofMeans;

  private LogRatios(double[] ratios, double ofMeans) {
    this.ratios = ratios;
    this.ofMeans = ofMeans;
  }

  static LogRatios of(double[] candidate, double[] reference) {
    double[] ratios = new double[candidate.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = candidate[i] / reference[i];
    }
    return new LogRatios(ratios, Arrays.stream(candidate).sum() / Arrays.stream(reference).sum());
  }

  @Override
  public Effect.Scale scale() {
    return Effect.Scale.LOG_RATIO;
  }

  @Override
  public double[] perSeed() {
    return ratios;
  }

  @Override
  public double ofMeans() {
    return ofMeans;
  }

  @Override
  public double estimate() {
    Moments logs = Moments.of(above(1));
    return logs.deviation() == 0 ? ratios[0] : StrictMath.exp(logs.mean());
  }

  @Override
  public Interval interval(double confidence) {
    Moments logs = Moments.of(above(1));
    if (logs.deviation() == 0) {
      return Interval.point(ratios[0]);
    }
    Interval interval = logs.interval(confidence);
    return new Interval(StrictMath.exp(interval.low()), StrictMath.exp(interval.high()));
  }

  @Override
  public double[] above(double figure) {
    double log = figure <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(figure);
    return Arrays.stream(ratios).map(ratio -> StrictMath.log(ratio) - log).toArray();
  }
}
