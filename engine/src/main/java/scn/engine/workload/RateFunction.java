package scn.engine.workload;

/**
 * How many requests, or session starts, a client sends per second, as a function of time.
 *
 * <p>Arrivals follow it by rescaling time: with gaps of mean 1 that add up to x, the arrival is at
 * the time when x arrivals are expected. So another rate moves arrivals and nothing else, and gaps
 * keep their variation relative to the rate. Times are seconds from the start of the run; results
 * are the same bits on every machine.
 */
public sealed interface RateFunction
    permits RateFunction.Steady, PiecewiseRate, WaveRate, BurstRate, GatedRate {

  /** Arrivals expected from the start of the run to a time; never falls. */
  double expectedUntil(double seconds);

  /** The time when so many arrivals are expected; infinite if they never are. */
  double secondsUntil(double arrivals);

  /** The same function with every rate multiplied by {@code part} and divided by {@code whole}. */
  RateFunction share(double part, double whole);

  /**
   * @param perSecond above 0
   */
  record Steady(double perSecond) implements RateFunction {

    @Override
    public double expectedUntil(double seconds) {
      return perSecond * seconds;
    }

    @Override
    public double secondsUntil(double arrivals) {
      return arrivals / perSecond;
    }

    @Override
    public Steady share(double part, double whole) {
      return new Steady(perSecond * part / whole);
    }
  }

  /** Refuses what is no rate: negative, infinite or not a number. */
  static double requireRate(double perSecond) {
    if (!(perSecond >= 0 && Double.isFinite(perSecond))) {
      throw new IllegalArgumentException("a rate of " + perSecond + " per second is not 0 or more");
    }
    return perSecond;
  }
}
