package scn.engine.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scn.engine.sim.InstanceTotals;
import scn.engine.sim.RunLog;
import scn.engine.sim.RunLog.Outcome;

/** The reference's two proxies for requests in each other's way. */
final class Contention {
  private Contention() {}

  /**
   * Pairs on one instance and of one class where the earlier arrival took more than twice as long
   * as the later one; 0 if the priority policy told no requests apart.
   */
  static long priorityInversions(RunLog log) {
    if (log.instances().stream().noneMatch(InstanceTotals::ranked)) {
      return 0;
    }
    Map<String, List<Outcome>> groups = new HashMap<>();
    for (Outcome outcome : log.outcomes()) {
      if (outcome.completed()) {
        String group = outcome.instance() + " " + outcome.input().sloClass();
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(outcome);
      }
    }
    return groups.values().stream().mapToLong(Contention::inversions).sum();
  }

  private static long inversions(List<Outcome> group) {
    group.sort(
        Comparator.comparingLong((Outcome o) -> o.input().arrivalMicros())
            .thenComparing(o -> o.input().name()));
    long pairs = 0;
    for (int early = 0; early < group.size(); early++) {
      for (int late = early + 1; late < group.size(); late++) {
        if (group.get(early).e2eMicros() > 2 * group.get(late).e2eMicros()) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  /** Instances whose mean queue length exceeds twice the mean over the instances. */
  static long imbalancedInstances(RunLog log) {
    int n = log.instances().size();
    double[] means = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      int steps = log.steps().get(i).steps();
      means[i] = steps == 0 ? 0 : (double) log.instances().get(i).queueLengthSum() / steps;
      sum += means[i];
    }
    long count = 0;
    for (double mean : means) {
      if (mean > 2 * (sum / n)) {
        count++;
      }
    }
    return count;
  }
}
