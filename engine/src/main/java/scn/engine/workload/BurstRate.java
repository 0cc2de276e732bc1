package scn.engine.workload;

/**
 * A rate that jumps up again and again, for the first time at the start of the run.
 *
 * @param basePerSecond between the bursts, 0 or more
 * @param peakPerSecond during a burst, above 0
 * @param everySeconds from the start of a burst to that of the next
 * @param lengthSeconds of a burst, above 0 and at most {@code everySeconds}
 */
public record BurstRate(
    double basePerSecond, double peakPerSecond, double everySeconds, double lengthSeconds)
    implements RateFunction {

  public BurstRate {
    RateFunction.requireRate(basePerSecond);
    RateFunction.requireRate(peakPerSecond);
    if (!(lengthSeconds > 0 && lengthSeconds <= everySeconds && Double.isFinite(everySeconds))) {
      throw new IllegalArgumentException("a burst is shorter than the time to the next");
    }
  }

  @Override
  public double expectedUntil(double seconds) {
    double bursts = Math.floor(seconds / everySeconds);
    double rest = seconds - bursts * everySeconds;
    return bursts * (inBurst() + between())
        + peakPerSecond * Math.min(rest, lengthSeconds)
        + basePerSecond * Math.max(0, rest - lengthSeconds);
  }

  @Override
  public double secondsUntil(double arrivals) {
    double bursts = Math.max(0, Math.ceil(arrivals / (inBurst() + between())) - 1);
    double rest = Math.max(0, arrivals - bursts * (inBurst() + between()));
    double within =
        rest <= inBurst() || basePerSecond == 0
            ? Math.min(rest / peakPerSecond, lengthSeconds)
            : lengthSeconds + (rest - inBurst()) / basePerSecond;
    return bursts * everySeconds + within;
  }

  private double inBurst() {
    return peakPerSecond * lengthSeconds;
  }

  private double between() {
    return basePerSecond * (everySeconds - lengthSeconds);
  }

  @Override
  public BurstRate share(double part, double whole) {
    return new BurstRate(
        basePerSecond * part / whole, peakPerSecond * part / whole, everySeconds, lengthSeconds);
  }
}
