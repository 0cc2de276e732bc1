package scn.engine.sim;

import java.util.Arrays;

/**
 * What must hold between any two events of a run under {@code semantics reference}: conservation,
 * causality, monotone clocks, work conservation, balanced block books.
 */
final class InvariantAuditor {
  private final Audit audit;
  private final Gateway gateway;
  private final Instance[] instances;
  private final RequestTable requests;
  private final long[] clocks;

  InvariantAuditor(Audit audit, Gateway gateway, Instance[] instances, RequestTable requests) {
    this.audit = audit;
    this.gateway = gateway;
    this.instances = instances;
    this.requests = requests;
    this.clocks = new long[instances.length];
  }

  void afterEvent() {
    if (audit == Audit.OFF) {
      return;
    }
    requestsAreWhereTheyAreCounted();
    for (Instance instance : instances) {
      clockIsMonotone(instance);
      waitingRequestsHaveAStepComing(instance);
      limitsHold(instance);
      instance.kv.audit();
    }
  }

  void afterRun() {
    if (audit == Audit.OFF) {
      return;
    }
    for (int id = 0; id < requests.size(); id++) {
      timesAreInOrder(requests.get(id));
    }
  }

  private void requestsAreWhereTheyAreCounted() {
    int[] byState = new int[ActiveRequest.State.values().length];
    int[] inTransit = new int[instances.length];
    for (int id = 0; id < requests.size(); id++) {
      ActiveRequest request = requests.get(id);
      byState[request.state.ordinal()]++;
      if (request.state == ActiveRequest.State.IN_TRANSIT) {
        inTransit[request.instance]++;
      }
    }
    int waiting = 0;
    int running = 0;
    int completed = 0;
    int dropped = 0;
    for (Instance instance : instances) {
      waiting += instance.queue.getSize();
      running += instance.batch.getSize();
      completed += instance.totals.completed;
      dropped += instance.totals.dropped;
      check(
          inTransit[instance.id] == instance.pending(),
          "instance %d counts %d pending requests, %d are on their way to it",
          instance.id,
          instance.pending(),
          inTransit[instance.id]);
    }
    check(byState[ActiveRequest.State.WAITING.ordinal()] == waiting, "waiting requests lost");
    check(byState[ActiveRequest.State.RUNNING.ordinal()] == running, "running requests lost");
    check(byState[ActiveRequest.State.COMPLETED.ordinal()] == completed, "completed miscounted");
    check(byState[ActiveRequest.State.DROPPED.ordinal()] == dropped, "dropped miscounted");
    check(
        byState[ActiveRequest.State.REJECTED.ordinal()] == gateway.rejected(),
        "rejected miscounted");
    check(Arrays.stream(byState).sum() == requests.size(), "a request has no state");
  }

  private void clockIsMonotone(Instance instance) {
    check(
        instance.clock() >= clocks[instance.id] && instance.nextMicros() >= instance.clock(),
        "the clock of instance %d went back",
        instance.id);
    clocks[instance.id] = instance.clock();
  }

  private static void waitingRequestsHaveAStepComing(Instance instance) {
    check(
        instance.queue.getSize() == 0 || instance.stepInHeap(),
        "requests wait on instance %d, but no step is planned",
        instance.id);
  }

  private static void limitsHold(Instance instance) {
    for (int i = 0; i < instance.batch.getSize(); i++) {
      ActiveRequest request = instance.batch.getAt(i);
      check(
          request.state == ActiveRequest.State.RUNNING && request.instance == instance.id,
          "%s runs on instance %d but is %s",
          request.getName(),
          instance.id,
          request.state);
    }
  }

  private static void timesAreInOrder(ActiveRequest request) {
    if (request.state != ActiveRequest.State.COMPLETED) {
      return;
    }
    check(
        request.firstTokenMicros < 0 || request.firstTokenMicros >= request.schedulingDelayMicros,
        "%s got its first token before it was scheduled",
        request.getName());
    check(
        request.preemptions > 0
            || request.firstTokenMicros < 0 // Q7b: its prefill jumped past the end of the prompt
            || request.tokenSpans.entries() == Math.max(request.outputTokens, 1),
        "%s has %d inter-token times for %d output tokens",
        request.getName(),
        request.tokenSpans.entries(),
        request.outputTokens);
  }

  private static void check(boolean holds, String fault, Object... details) {
    if (!holds) {
      throw new IllegalStateException("invariant broken: " + fault.formatted(details));
    }
  }
}
