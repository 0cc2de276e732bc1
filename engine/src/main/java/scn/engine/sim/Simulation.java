package scn.engine.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scn.engine.policy.KvObserver;
import scn.engine.workload.ClosedLoop;
import scn.engine.workload.RequestInput;
import scn.engine.workload.Workload;

/**
 * One run: the requests of a workload pass the gateway of a cluster and its instances until nothing
 * is left to do, or until the horizon. A pure function of its arguments.
 */
public final class Simulation {
  /**
   * Steps without any progress that no run in good order needs, besides those its tokens account
   * for.
   */
  private static final long PATIENCE_STEPS = 10_000;

  private final RequestTable requests;
  private final FollowUps followUps;
  private final Instance[] instances;
  private final Gateway gateway;
  private final long horizon;
  private final InvariantAuditor auditor;
  private final long patience;
  private final boolean closedLoop;

  private Simulation(
      Workload workload, Cluster cluster, Policies policies, Audit audit, Stepping stepping) {
    this.horizon = cluster.horizonMicros();
    int blockTokens = cluster.instances().get(0).memory().blockTokens();
    this.requests = new RequestTable(workload.requests(), blockTokens);
    this.followUps = new FollowUps(workload.closedLoop(), requests);
    this.closedLoop = workload.closedLoop().isPresent();
    long tokens = 0;
    for (RequestInput input : workload.requests()) {
      tokens += input.inputTokens() + input.outputTokens();
    }
    this.patience = PATIENCE_STEPS + 4 * tokens;
    KvObserver observer = policies.router();
    Responses responses = new Responses(policies);
    this.instances = new Instance[cluster.instances().size()];
    for (int i = 0; i < instances.length; i++) {
      InstanceSetup setup = cluster.instances().get(i);
      InstancePolicies own = policies.perInstance().apply(i);
      instances[i] =
          new Instance(
              i,
              setup,
              own,
              requests,
              followUps,
              workload.streams(),
              observer,
              responses,
              stepping);
    }
    int most = workload.closedLoop().map(ClosedLoop::mostRequests).orElse(Integer.MAX_VALUE);
    this.gateway = new Gateway(requests, followUps, most, instances, cluster, policies, responses);
    this.auditor = new InvariantAuditor(audit, gateway, instances, requests);
  }

  /**
   * Runs under {@link Semantics#REFERENCE}.
   *
   * @throws RunFailure if a policy failed or gave an answer that cannot be used, or if the run
   *     would never end
   */
  public static RunLog run(Workload workload, Cluster cluster, Policies policies, Audit audit) {
    return run(workload, cluster, policies, audit, Stepping.FAST);
  }

  static RunLog run(
      Workload workload, Cluster cluster, Policies policies, Audit audit, Stepping stepping) {
    Simulation simulation = new Simulation(workload, cluster, policies, audit, stepping);
    simulation.run();
    RunLog log = simulation.log();
    simulation.auditor.afterRun();
    return log;
  }

  private void run() {
    if (closedLoop) {
      runInTimeOrder();
    } else {
      runInstanceByInstance();
    }
  }

  /**
   * Between two events of the gateway the instances do not know of each other, so each runs up to
   * the next one by itself. At equal times the gateway goes first.
   */
  private void runInstanceByInstance() {
    while (true) {
      long next = gateway.nextMicros();
      for (Instance instance : instances) {
        while (instance.nextMicros() < next && instance.nextMicros() <= horizon) {
          runNextEvent(instance, next);
        }
      }
      if (next == Long.MAX_VALUE || next > horizon) {
        return;
      }
      runGateway();
    }
  }

  /**
   * Where an answer brings a request, no instance may be ahead of it. Gives the same numbers as the
   * other order where there are no such answers.
   */
  private void runInTimeOrder() {
    while (true) {
      long next = gateway.nextMicros();
      Instance first = earliest();
      long now = Math.min(next, first.nextMicros());
      if (now == Long.MAX_VALUE || now > horizon) {
        return;
      }
      if (next == now) {
        runGateway();
      } else {
        runNextEvent(first, next);
      }
    }
  }

  private Instance earliest() {
    Instance earliest = instances[0];
    for (Instance instance : instances) {
      earliest = instance.nextMicros() < earliest.nextMicros() ? instance : earliest;
    }
    return earliest;
  }

  private void runNextEvent(Instance instance, long nextOfGateway) {
    long now = instance.nextMicros();
    try {
      instance.runNextEvent();
    } catch (Throwable fault) { // A script may throw anything.
      throw RunFailure.of(fault).at("at " + seconds(now) + " s", "instance " + instance.id);
    }
    if (nextOfGateway == Long.MAX_VALUE
        && instance.stepsWithoutProgress() > patience + 4 * followUps.tokens()) {
      throw neverEnds(instance);
    }
    auditor.afterEvent();
  }

  private void runGateway() {
    long now = gateway.nextMicros();
    ActiveRequest subject = gateway.subject();
    try {
      gateway.runNextEvent();
    } catch (Throwable fault) { // A script may throw anything.
      throw RunFailure.of(fault).at("at " + seconds(now) + " s, " + subject, "");
    }
    auditor.afterEvent();
  }

  private static RunFailure neverEnds(Instance instance) {
    return new RunFailure(
            ("the run would never end (quirk Q6): instance %d has made %d steps since a request"
                    + " last came or completed; %d wait, %d run and %d of %d KV blocks are in use."
                    + " Give the experiment a horizon or the cluster more blocks")
                .formatted(
                    instance.id,
                    instance.stepsWithoutProgress(),
                    instance.queue.getSize(),
                    instance.batch.getSize(),
                    instance.kv.usedBlocks(),
                    instance.kv.totalBlocks()))
        .at("at " + seconds(instance.clock()) + " s", "instance " + instance.id);
  }

  private static String seconds(long micros) {
    return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
  }

  private RunLog log() {
    List<InstanceTotals> totals = new ArrayList<>();
    List<StepLog> steps = new ArrayList<>();
    for (Instance instance : instances) {
      instance.totals.stillQueued = instance.queue.getSize();
      instance.totals.stillRunning = instance.batch.getSize();
      instance.totals.endMicros = Math.min(instance.clock(), horizon);
      instance.totals.cacheHitRate = instance.kv.hitRate();
      instance.totals.thrashingRate = instance.kv.thrashingRate();
      totals.add(instance.totals);
      steps.add(instance.log);
    }
    return new RunLog(outcomes(), totals, steps, gateway.rejected());
  }

  /** In arrival order; what a full workload keeps out never was a part of the run. */
  private List<RunLog.Outcome> outcomes() {
    List<RunLog.Outcome> outcomes = new ArrayList<>(requests.size());
    for (int id = 0; id < requests.size(); id++) {
      ActiveRequest request = requests.get(id);
      if (request.state != ActiveRequest.State.KNOWN || !gateway.hasClosed()) {
        outcomes.add(outcome(request));
      }
    }
    if (closedLoop) {
      outcomes.sort(Comparator.comparingLong(outcome -> outcome.input().arrivalMicros()));
    }
    return outcomes;
  }

  private RunLog.Outcome outcome(ActiveRequest request) {
    boolean completed = request.state == ActiveRequest.State.COMPLETED;
    boolean dropped = request.state == ActiveRequest.State.DROPPED;
    return new RunLog.Outcome(
        request.input(),
        status(request),
        request.instance,
        dropped ? -1 : request.firstTokenMicros,
        completed ? instances[request.instance].e2eMicros(request) : -1,
        request.schedulingDelayMicros,
        completed ? request.tokenSpans : TokenSpans.NONE,
        request.preemptions,
        request.passedOver);
  }

  private RunLog.Status status(ActiveRequest request) {
    return switch (request.state) {
      case KNOWN -> RunLog.Status.NOT_ARRIVED;
      case REJECTED -> RunLog.Status.REJECTED;
      case ARRIVED, IN_TRANSIT -> RunLog.Status.IN_TRANSIT;
      case DROPPED -> RunLog.Status.DROPPED;
      case WAITING -> RunLog.Status.QUEUED;
      case RUNNING -> RunLog.Status.RUNNING;
      case COMPLETED -> RunLog.Status.COMPLETED;
    };
  }
}
