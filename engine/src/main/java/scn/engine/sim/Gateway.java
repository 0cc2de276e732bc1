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
  private final RequestTable requests;
  private final FollowUps followUps;
  private final Instance[] instances;
  private final ClusterSnapshot snapshot;
  private final Admission admission;
  private final Router router;
  private final Responses responses;
  private final long admissionMicros;
  private final long routingMicros;
  private final int known;
  private final int mostArrivals;
  private final StageQueue arrived = new StageQueue();
  private final StageQueue admitted = new StageQueue();

  private int arrivals;
  private int nextKnown;
  private int rejected;

  /**
   * @param mostArrivals later ones never arrive
   */
  Gateway(
      RequestTable requests,
      FollowUps followUps,
      int mostArrivals,
      Instance[] instances,
      Cluster cluster,
      Policies policies,
      Responses responses) {
    this.requests = requests;
    this.followUps = followUps;
    this.instances = instances;
    this.snapshot = new ClusterSnapshot(instances, cluster.snapshotRefreshMicros());
    this.admission = policies.admission();
    this.router = policies.router();
    this.responses = responses;
    this.admissionMicros = cluster.admissionMicros();
    this.routingMicros = cluster.routingMicros();
    this.known = requests.size();
    this.mostArrivals = mostArrivals;
  }

  /** Time of the next stage of any request, {@link Long#MAX_VALUE} if there is none. */
  long nextMicros() {
    return Math.min(arrivalTime(), Math.min(arrived.headMicros(), admitted.headMicros()));
  }

  private long arrivalTime() {
    return hasClosed() ? Long.MAX_VALUE : Math.min(knownTime(), followUps.headMicros());
  }

  private long knownTime() {
    return nextKnown < known ? requests.get(nextKnown).arrivalMicros : Long.MAX_VALUE;
  }

  /** Whether as many requests have arrived as the workload has. */
  boolean hasClosed() {
    return arrivals == mostArrivals;
  }

  void runNextEvent() {
    long now = nextMicros();
    responses.tellUntil(now);
    if (arrivalTime() == now) {
      arrive(knownTime() == now ? requests.get(nextKnown++) : followUps.remove(), now);
    } else if (arrived.headMicros() == now) {
      admit(arrived.remove(), now);
    } else {
      route(admitted.remove(), now);
    }
  }

  /** The request that the next event is about, for error messages. */
  ActiveRequest subject() {
    long now = nextMicros();
    if (arrivalTime() == now) {
      return knownTime() == now ? requests.get(nextKnown) : followUps.head();
    }
    return arrived.headMicros() == now ? arrived.head() : admitted.head();
  }

  private void arrive(ActiveRequest request, long now) {
    arrivals++;
    request.state = ActiveRequest.State.ARRIVED;
    arrived.add(request, now + admissionMicros);
  }

  private void admit(ActiveRequest request, long now) {
    if (admission.admit(request, snapshot.at(now))) {
      admitted.add(request, now + routingMicros);
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
}
