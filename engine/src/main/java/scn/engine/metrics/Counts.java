package scn.engine.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scn.engine.sim.RunLog.Outcome;
import scn.engine.sim.RunLog.Status;

/**
 * How many requests ended where; arrived = rejected + dropped + in transit + queued + running +
 * completed.
 */
final class Counts {
  private final int[] byStatus = new int[Status.values().length];
  private int total;

  Counts(List<Outcome> outcomes, Population population) {
    for (Outcome outcome : outcomes) {
      if (population.includes().test(outcome)) {
        byStatus[outcome.status().ordinal()]++;
        total++;
      }
    }
  }

  Map<String, Long> byName() {
    Map<String, Long> counts = new LinkedHashMap<>();
    long arrived = total - of(Status.NOT_ARRIVED);
    counts.put("arrived", arrived);
    counts.put("admitted", arrived - of(Status.REJECTED));
    counts.put("rejected", of(Status.REJECTED));
    counts.put("dropped", of(Status.DROPPED));
    counts.put("completed", of(Status.COMPLETED));
    counts.put("in_transit", of(Status.IN_TRANSIT));
    counts.put("queued", of(Status.QUEUED));
    counts.put("running", of(Status.RUNNING));
    return counts;
  }

  private long of(Status status) {
    return byStatus[status.ordinal()];
  }
}
