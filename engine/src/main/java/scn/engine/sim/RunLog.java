package scn.engine.sim;

import java.util.List;
import scn.engine.workload.RequestInput;

/**
 * Everything a run has shown.
 *
 * @param outcomes one per request, in arrival order
 * @param instances counters, by instance
 * @param steps inter-token times, by instance
 * @param rejected requests that admission refused
 */
public record RunLog(
    List<Outcome> outcomes, List<InstanceTotals> instances, List<StepLog> steps, int rejected) {

  /**
   * What became of one request; times are us after its arrival, -1 where it never came so far.
   *
   * @param instance -1 if it was never routed
   * @param tokenSpans its inter-token times, none unless it completed
   * @param passedOver steps in which one of a lower priority was taken from its queue in its place
   */
  public record Outcome(
      RequestInput input,
      Status status,
      int instance,
      long ttftMicros,
      long e2eMicros,
      long schedulingDelayMicros,
      TokenSpans tokenSpans,
      int preemptions,
      int passedOver) {

    public boolean completed() {
      return status == Status.COMPLETED;
    }
  }

  public enum Status {
    NOT_ARRIVED,
    REJECTED,
    IN_TRANSIT,
    DROPPED,
    QUEUED,
    RUNNING,
    COMPLETED
  }
}
