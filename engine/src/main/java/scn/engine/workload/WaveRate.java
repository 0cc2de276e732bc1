package scn.engine.workload;

/**
 * A rate that swings around its mean, as days do: mean * (1 + amplitude * cos(2 pi (t - peak) /
 * period)).
 *
 * @param meanPerSecond above 0
 * @param amplitude relative to the mean, 0 to 1
 * @param periodSeconds above 0
 * @param peakSeconds when the rate is highest
 */
public record WaveRate(
    double meanPerSecond, double amplitude, double periodSeconds, double peakSeconds)
    implements RateFunction {

  public WaveRate {
    RateFunction.requireRate(meanPerSecond);
    if (!(amplitude >= 0 && amplitude <= 1)
        || !(periodSeconds > 0 && Double.isFinite(periodSeconds))
        || !Double.isFinite(peakSeconds)) {
      throw new IllegalArgumentException("no wave has these figures");
    }
  }

  @Override
  public double expectedUntil(double seconds) {
    return meanPerSecond * (seconds + swing() * (sine(seconds) - sine(0)));
  }

  /** By bisection: the sum has no inverse in closed form, and it never falls. */
  @Override
  public double secondsUntil(double arrivals) {
    double even = arrivals / meanPerSecond;
    double low = Math.max(0, even - 2 * swing());
    double high = even + 2 * swing();
    while (true) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        return middle;
      }
      if (expectedUntil(middle) < arrivals) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private double swing() {
    return amplitude * periodSeconds / (2 * StrictMath.PI);
  }

  private double sine(double seconds) {
    double turns = (seconds - peakSeconds) / periodSeconds;
    return StrictMath.sin(2 * StrictMath.PI * (turns - StrictMath.floor(turns)));
  }

  @Override
  public WaveRate share(double part, double whole) {
    return new WaveRate(meanPerSecond * part / whole, amplitude, periodSeconds, peakSeconds);
  }
}
