package scn.engine.workload;

import scn.engine.random.RandomStream;

/** The times at which the requests or sessions of one client start, one after the other. */
abstract class StartTimes {

  /** In us, not rounded; infinite if there is no further one. */
  abstract double next();

  /** About how many there are until a time. */
  abstract double expectedUntil(double seconds);

  static StartTimes of(Client client, long seed, Samplers samplers) {
    if (client.starts() instanceof Starts.Drawn drawn) {
      RandomStream stream = RandomStream.of(seed, "client/" + client.name() + "/arrival");
      return new OfProcess(drawn.rate(), samplers.arrivals(drawn.process()), stream);
    }
    int users = ((Starts.Users) client.starts()).count();
    return new OfUsers(users, client.session().orElseThrow().thinkMicros());
  }

  private static final class OfProcess extends StartTimes {
    private final RateFunction rate;
    private final ArrivalSampler gaps;
    private final RandomStream stream;
    private double gapSum;
    private double latest;
    private long item;

    OfProcess(RateFunction rate, ArrivalSampler gaps, RandomStream stream) {
      if (rate instanceof RateFunction.Steady steady
          && !(steady.perSecond() > 0 && Double.isFinite(steady.perSecond()))) {
        throw new IllegalArgumentException(
            "a rate of " + steady.perSecond() + " per second is not above 0");
      }
      this.rate = rate;
      this.gaps = gaps;
      this.stream = stream;
    }

    @Override
    double next() {
      gapSum += gaps.gap(stream.draws(item++));
      // An inverse may be an ulp too early, and arrivals are in order.
      latest = Math.max(latest, rate.secondsUntil(gapSum) * 1e6);
      return latest;
    }

    @Override
    double expectedUntil(double seconds) {
      return rate.expectedUntil(seconds);
    }
  }

  private static final class OfUsers extends StartTimes {
    private final int users;
    private final long thinkMicros;
    private int next;

    OfUsers(int users, long thinkMicros) {
      if (users < 1) {
        throw new IllegalArgumentException("users must be at least 1, not " + users);
      }
      this.users = users;
      this.thinkMicros = thinkMicros;
    }

    @Override
    double next() {
      return next < users
          ? (double) next++ * (double) thinkMicros / users
          : Double.POSITIVE_INFINITY;
    }

    @Override
    double expectedUntil(double seconds) {
      return users;
    }
  }
}
