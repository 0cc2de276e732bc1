package scn.engine.metrics;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;

/** How evenly a run serves those who asked, and how long the unluckiest waited. */
final class Fairness {
  private Fairness() {}

  /**
   * Jain's index over the tenants that arrived, of output tokens delivered over output tokens asked
   * for: 1 if all are served alike, 1/n if one of n gets everything. Empty without tenants.
   */
  static OptionalDouble jain(List<Outcome> outcomes) {
    Map<String, long[]> byTenant = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      long[] tokens = byTenant.computeIfAbsent(outcome.input().tenant(), tenant -> new long[2]);
      tokens[0] += outcome.completed() ? outcome.input().outputTokens() : 0;
      tokens[1] += outcome.input().outputTokens();
    }
    double sum = 0;
    double squares = 0;
    int demanding = 0;
    for (long[] tokens : byTenant.values()) {
      if (tokens[1] > 0) {
        double served = (double) tokens[0] / (double) tokens[1];
        sum += served;
        squares += served * served;
        demanding++;
      }
    }
    if (demanding == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(squares == 0 ? 1 : sum * sum / (demanding * squares));
  }

  /**
   * Longest time from arrival to the (last) start of work, in ms; a request that still waits at the
   * end of the run has waited until then.
   */
  static OptionalDouble longestWaitMillis(RunLog log, Population population, long endMicros) {
    long longest = -1;
    for (Outcome outcome : log.outcomes()) {
      if (population.includes().test(outcome)) {
        longest = Math.max(longest, waitMicros(outcome, endMicros));
      }
    }
    return longest < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) longest / 1000);
  }

  private static long waitMicros(Outcome outcome, long endMicros) {
    boolean waits =
        outcome.status() == RunLog.Status.QUEUED || outcome.status() == RunLog.Status.IN_TRANSIT;
    return waits ? endMicros - outcome.input().arrivalMicros() : outcome.schedulingDelayMicros();
  }
}
