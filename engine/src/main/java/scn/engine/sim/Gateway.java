package scn.engine.sim;

import scn.engine.policy.Admission;
import scn.engine.policy.Router;

/**
 * The way of a request from its arrival to an instance: arrival, admission, routing, each a fixed
 * time after the one before.
 *
 * <p>Because the latencies are the same for all, each stage is a queue in the order of arrival and
 * no heap is needed. At equal times all arrivals come before all admissions, and these before all
 * routings.
 */
final class Gateway {
  private final ActiveRequest[] requests;
  private final Instance[] instances;
  private final ClusterSnapshot snapshot;
  private final Admission admission;
  private final Router router;
  private final Responses responses;
  private final long admissionMicros;
  private final long routingMicros;

  private final int[] admitted;
  private final long[] routingTimes;
  private int admittedCount;
  private int nextArrival;
  private int nextAdmission;
  private int nextRouting;
  private int rejected;

  Gateway(
      ActiveRequest[] requests,
      Instance[] instances,
      Cluster cluster,
      Policies policies,
      Responses responses) {
    this.requests = requests;
    this.instances = instances;
    this.snapshot = new ClusterSnapshot(instances, cluster.snapshotRefreshMicros());
    this.admission = policies.admission();
    this.router = policies.router();
    this.responses = responses;
    this.admissionMicros = cluster.admissionMicros();
    this.routingMicros = cluster.routingMicros();
    this.admitted = new int[requests.length];
    this.routingTimes = new long[requests.length];
  }

  /** Time of the next stage of any request, {@link Long#MAX_VALUE} if there is none. */
  long nextMicros() {
    return Math.min(arrivalTime(), Math.min(admissionTime(), routingTime()));
  }

  private long arrivalTime() {
    return nextArrival < requests.length ? requests[nextArrival].arrivalMicros : Long.MAX_VALUE;
  }

  private long admissionTime() {
    return nextAdmission < nextArrival
        ? requests[nextAdmission].arrivalMicros + admissionMicros
        : Long.MAX_VALUE;
  }

  private long routingTime() {
    return nextRouting < admittedCount ? routingTimes[nextRouting] : Long.MAX_VALUE;
  }

  void runNextEvent() {
    long now = nextMicros();
    responses.tellUntil(now);
    if (arrivalTime() == now) {
      nextArrival++;
    } else if (admissionTime() == now) {
      admit(requests[nextAdmission++], now);
    } else {
      route(requests[admitted[nextRouting++]], now);
    }
  }

  /** The request that the next event is about, for error messages. */
  ActiveRequest subject() {
    long now = nextMicros();
    if (arrivalTime() == now) {
      return requests[nextArrival];
    }
    return admissionTime() == now ? requests[nextAdmission] : requests[admitted[nextRouting]];
  }

  private void admit(ActiveRequest request, long now) {
    if (admission.admit(request, snapshot.at(now))) {
      admitted[admittedCount] = request.id;
      routingTimes[admittedCount++] = now + routingMicros;
      return;
    }
    rejected++;
    request.state = ActiveRequest.State.REJECTED;
    router.rejected(request);
  }

  private void route(ActiveRequest request, long now) {
    int target = router.route(request, snapshot.at(now));
    if (target < 0 || target >= instances.length) {
      throw new RunFailure(
          router,
          "chose instance %d, but there are instances 0 to %d"
              .formatted(target, instances.length - 1),
          "");
    }
    instances[target].accept(request, now);
  }

  int rejected() {
    return rejected;
  }

  int arrived() {
    return nextArrival;
  }
}
