package scn.engine.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import scn.engine.sim.InstanceTotals;
import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;
import scn.engine.sim.RunLog.Status;

/**
 * How the load of a run compared with what it could serve, from the run's own record. Counted are
 * requests that arrived and were neither rejected nor dropped; the window reaches from the first to
 * the last arrival of these; a request waits from its arrival to the (last) start of its work.
 *
 * <p>Queues of a load that service can just carry wander by about the square root of the arrivals.
 * More than twice that is a backlog. It is overload if that many still wait at the last arrival and
 * more waited, on the mean, in each quarter of the arrivals than in the one before. So an excess of
 * arrivals by a share x is seen from about 4 / x^2 requests on, and not before the batches are
 * full.
 *
 * @param arrivals requests counted
 * @param arrivalsPerSecond in the window; empty if it has no length, like the following two
 * @param startsPerSecond starts of work in the window
 * @param drainShare time from the last arrival to the end of the run over the window; above 1 the
 *     run is a burst and its draining rather than a load
 * @param waitingAtLastArrival how many waited then
 * @param mostWaiting at any arrival
 * @param meanWaiting how many waited on the mean, by quarter of the arrivals; empty for fewer than
 *     4 requests
 */
public record LoadProfile(
    Regime regime,
    int arrivals,
    OptionalDouble arrivalsPerSecond,
    OptionalDouble startsPerSecond,
    OptionalDouble drainShare,
    int waitingAtLastArrival,
    int mostWaiting,
    List<Double> meanWaiting) {
  private static final int QUARTERS = 4;

  public static LoadProfile of(RunLog log) {
    List<Outcome> served = log.outcomes().stream().filter(LoadProfile::counts).toList();
    long endMicros =
        log.instances().stream().mapToLong(InstanceTotals::endMicros).max().orElseThrow();
    long[] starts = served.stream().mapToLong(LoadProfile::startMicros).sorted().toArray();
    int[] waiting = waitingAtArrivals(served, starts);
    int most = Arrays.stream(waiting).max().orElse(0);
    int last = waiting.length == 0 ? 0 : waiting[waiting.length - 1];
    List<Double> meanWaiting = byQuarter(waiting);
    long firstArrival = served.isEmpty() ? 0 : served.get(0).input().arrivalMicros();
    long lastArrival = served.isEmpty() ? 0 : served.get(served.size() - 1).input().arrivalMicros();
    double window = (double) (lastArrival - firstArrival);
    long started = Arrays.stream(starts).filter(start -> start <= lastArrival).count();
    return new LoadProfile(
        regime(served.size(), last, most, meanWaiting),
        served.size(),
        over(served.size() * 1e6, window),
        over((double) started * 1e6, window),
        over((double) Math.max(endMicros - lastArrival, 0), window),
        last,
        most,
        meanWaiting);
  }

  private static Regime regime(int arrivals, int last, int most, List<Double> meanWaiting) {
    double noise = 2 * Math.sqrt(arrivals);
    boolean rising = !meanWaiting.isEmpty();
    for (int quarter = 1; quarter < meanWaiting.size(); quarter++) {
      rising &= meanWaiting.get(quarter - 1) < meanWaiting.get(quarter);
    }
    if (last > noise && rising) {
      return Regime.OVERLOADED;
    }
    return most > noise ? Regime.BACKLOGGED : Regime.STABLE;
  }

  private static boolean counts(Outcome outcome) {
    return switch (outcome.status()) {
      case NOT_ARRIVED, REJECTED, DROPPED -> false;
      case IN_TRANSIT, QUEUED, RUNNING, COMPLETED -> true;
    };
  }

  private static boolean waits(Outcome outcome) {
    return outcome.status() == Status.IN_TRANSIT || outcome.status() == Status.QUEUED;
  }

  private static long startMicros(Outcome outcome) {
    return waits(outcome)
        ? Long.MAX_VALUE
        : outcome.input().arrivalMicros() + outcome.schedulingDelayMicros();
  }

  /** How many wait just after each arrival, the newcomer included. */
  private static int[] waitingAtArrivals(List<Outcome> served, long[] starts) {
    int[] waiting = new int[served.size()];
    int started = 0;
    for (int i = 0; i < waiting.length; i++) {
      long now = served.get(i).input().arrivalMicros();
      while (started < starts.length && starts[started] <= now) {
        started++;
      }
      waiting[i] = i + 1 - started;
    }
    return waiting;
  }

  /** Numbers, not times: a horizon cuts off the waits of those who come late. */
  private static List<Double> byQuarter(int[] waiting) {
    if (waiting.length < QUARTERS) {
      return List.of();
    }
    List<Double> means = new ArrayList<>();
    for (int quarter = 0; quarter < QUARTERS; quarter++) {
      int from = waiting.length * quarter / QUARTERS;
      int to = waiting.length * (quarter + 1) / QUARTERS;
      means.add(Arrays.stream(waiting, from, to).average().orElseThrow());
    }
    return List.copyOf(means);
  }

  private static OptionalDouble over(double value, double window) {
    return window > 0 ? OptionalDouble.of(value / window) : OptionalDouble.empty();
  }
}
