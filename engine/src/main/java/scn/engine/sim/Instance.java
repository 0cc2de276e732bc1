package scn.engine.sim;

import scn.engine.kv.KvCache;
import scn.engine.kv.KvEvents;
import scn.engine.latency.LatencyModel;
import scn.engine.policy.KvObserver;

/**
 * One model replica: a wait queue, a running batch, KV memory, and the steps that move requests
 * through them.
 *
 * <p>A step takes effect as a whole at its start; only the next step waits for its duration (quirk
 * Q22). The numbers are those of the reference, with its faults Q1, Q3, Q4, Q11, Q17, Q21 and Q25
 * (docs/reference-quirks.md).
 */
final class Instance {
  private static final int STEP = -1;

  /** Does nothing, but takes a place in the heap (quirk Q2) and moves the clock. */
  private static final int MARK = -2;

  final int id;
  final KvCache kv;
  final WaitQueue queue = new WaitQueue();
  final Batch batch;
  final StepLog log = new StepLog();
  final InstanceTotals totals = new InstanceTotals();
  private final RequestTable requests;
  private final FollowUps followUps;
  private final Responses responses;
  private final InstancePolicies policies;
  private final LatencyModel latency;
  private final long outputTokenMicros;
  private final BatchFormation formation;
  private final DecodeCalendar decodes;
  private final boolean restsDecodes;
  private final EventHeap events = new EventHeap();

  private long clock;

  /** Q1: says that a running step has planned its successor, not that a step is in the heap. */
  private boolean stepPlanned;

  private int pending;
  private long stepsWithoutProgress;

  Instance(
      int id,
      InstanceSetup setup,
      InstancePolicies policies,
      RequestTable requests,
      FollowUps followUps,
      int streams,
      KvObserver observer,
      Responses responses,
      Stepping stepping) {
    this.id = id;
    this.requests = requests;
    this.followUps = followUps;
    this.responses = responses;
    this.policies = policies;
    boolean reports = observer.observesKv() && setup.memory().cpu().isEmpty();
    KvEvents kvEvents = reports ? key -> observer.blockEvicted(id, key) : KvEvents.NONE;
    if (policies.eviction() instanceof KvEvents watcher) {
      kvEvents = watcher.and(kvEvents);
    }
    this.kv =
        KvCache.of(setup.memory(), streams, new CheckedEviction(policies.eviction()), kvEvents);
    this.batch = new Batch(setup.limits().maxRequests());
    this.latency = setup.hardware().model();
    this.outputTokenMicros = latency.outputTokenMicros();
    KvObserver listener = reports ? observer : Deaf.LISTENER;
    this.decodes = new DecodeCalendar(kv);
    this.restsDecodes =
        latency.decodeIsUniform() && kv.blockTokens() > 1 && stepping == Stepping.FAST;
    this.formation =
        new BatchFormation(id, setup.limits(), kv, batch, queue, decodes, policies, listener);
  }

  private enum Deaf implements KvObserver {
    LISTENER
  }

  /** A routed request reaches the instance. */
  void accept(ActiveRequest request, long micros) {
    pending++;
    request.instance = id;
    request.state = ActiveRequest.State.IN_TRANSIT;
    events.push(micros, arrival(request));
  }

  private static int arrival(ActiveRequest request) {
    return request.id * 2;
  }

  private static int queued(ActiveRequest request) {
    return request.id * 2 + 1;
  }

  /** Time of the next event, {@link Long#MAX_VALUE} if there is none. */
  long nextMicros() {
    return events.headMicros();
  }

  void runNextEvent() {
    clock = events.headMicros();
    int event = events.pop();
    if (event == STEP) {
      step();
    } else if (event >= 0) {
      ActiveRequest request = requests.get(event / 2);
      if (event == arrival(request)) {
        events.push(clock + latency.queueingMicros(request.inputTokens), queued(request));
      } else {
        enqueue(request);
      }
    }
  }

  private void enqueue(ActiveRequest request) {
    if (blocksFor(request) > kv.totalBlocks()) {
      request.state = ActiveRequest.State.DROPPED; // Q11: and yet a step follows.
      totals.dropped++;
      responses.dropped(request, clock);
    } else {
      request.state = ActiveRequest.State.WAITING;
      queue.append(request);
      totals.inputTokens += request.inputTokens;
    }
    if (!stepPlanned) {
      events.push(clock, STEP); // Q1: without planning it, so that another arrival does the same.
    }
    pending--;
    stepsWithoutProgress = 0;
  }

  private int blocksFor(ActiveRequest request) {
    return (request.inputTokens + kv.blockTokens() - 1) / kv.blockTokens();
  }

  private void step() {
    int step = log.steps();
    kv.clock(clock);
    orderQueue();
    formation.form(step);
    recordFormation();
    long advance = stepMicros() + kv.chargeTransferMicros();
    log.add(advance + outputTokenMicros);
    progress(step, advance);
    totals.peakBlocks = Math.max(totals.peakBlocks, kv.usedBlocks());
    complete(step, advance);
    planNextStep(advance);
    stepsWithoutProgress++;
  }

  private void orderQueue() {
    policies.priority().stepStarts(queue.getSize());
    for (int i = 0; i < queue.getSize(); i++) {
      ActiveRequest request = queue.getAt(i);
      request.priority = priority(request);
      totals.ranked |= request.priority != 0;
    }
    policies.scheduler().order(queue, clock);
  }

  private double priority(ActiveRequest request) {
    double priority;
    try {
      priority = policies.priority().priority(request, clock);
    } catch (Throwable fault) { // A script may throw anything.
      throw RunFailure.of(fault).at(request.toString(), "");
    }
    if (Double.isNaN(priority)) {
      throw new RunFailure(policies.priority(), "returned NaN", request.toString());
    }
    return priority;
  }

  private void recordFormation() {
    totals.preemptions += formation.preempted();
    for (int i = 0; i < formation.preempted(); i++) {
      events.push(clock, MARK);
    }
    for (ActiveRequest request : formation.scheduled()) {
      request.schedulingDelayMicros = clock - request.arrivalMicros;
      events.push(clock, MARK);
    }
    PriorityInversions.count(formation.scheduled(), queue);
    totals.queueLengthSum += queue.getSize();
    totals.headOfLineSteps += formation.headOfLineBlocked() ? 1 : 0;
  }

  private long stepMicros() {
    latency.startStep();
    Roster awake = batch.awake();
    for (int i = 0; i < awake.size(); i++) {
      ActiveRequest request = awake.get(i);
      if (request.inPrefill()) {
        latency.addPrefill(request.progress, request.newTokens);
      } else if (request.outputTokens > 0) {
        latency.addDecode(request.progress, request.newTokens);
      }
    }
    if (decodes.size() > 0) {
      latency.addDecodes(decodes.size());
    }
    return latency.stepMicros();
  }

  private void progress(int step, long advance) {
    totals.outputTokens += decodes.size();
    Roster awake = batch.awake();
    for (int i = 0; i < awake.size(); i++) {
      ActiveRequest request = awake.get(i);
      if (!request.inPrefill()) {
        request.progress++;
        totals.outputTokens++;
        continue;
      }
      request.progress = request.computed;
      if (!request.inPrefill()) {
        request.decodingSince = step + 1;
      }
      if (request.progress == request.inputTokens) {
        // Q4: the processing of a token delays its delivery, but never the next step.
        request.firstTokenMicros = clock + advance + outputTokenMicros - request.arrivalMicros;
      }
    }
  }

  private void complete(int step, long advance) {
    boolean any = decodes.removeDue(step);
    Roster awake = batch.awake();
    for (int i = 0; i < awake.size() && !any; i++) {
      any = awake.get(i).progress == awake.get(i).finalProgress();
    }
    if (any) {
      finishAll(step, advance);
    }
    restDecodes(step + 1);
  }

  private void finishAll(int step, long advance) {
    for (int i = 0; i < batch.getSize(); i++) {
      ActiveRequest request = batch.getAt(i);
      if (!request.slot.used() && request.progress == request.finalProgress()) {
        finish(request, step);
        responses.completed(request, this, clock + advance);
        events.push(clock + advance, MARK);
        followUps.answered(request, clock + advance + outputTokenMicros);
      }
    }
    batch.removeCompleted();
  }

  /** Leaves those that will only decode from the next step on to the calendar. */
  private void restDecodes(int nextStep) {
    Roster awake = batch.awake();
    for (int i = 0; restsDecodes && i < awake.size(); i++) {
      ActiveRequest request = awake.get(i);
      if (request.state == ActiveRequest.State.RUNNING
          && !request.inPrefill()
          && request.progress < request.finalProgress()) {
        decodes.add(request, nextStep);
      }
    }
    awake.retainAwake();
  }

  private void finish(ActiveRequest request, int step) {
    request.stopDecoding(step + 1);
    request.tokenSpans.add(step, step + 1); // Q3: the last step enters the books twice.
    request.state = ActiveRequest.State.COMPLETED;
    if (request.outputTokens > 0) {
      storeLastToken(request);
    }
    kv.release(request.blocks, request);
    totals.completed++;
    stepsWithoutProgress = 0;
  }

  /** As the reference reports it, which is not always the time that has passed (quirks Q1, Q3). */
  long e2eMicros(ActiveRequest request) {
    return Math.max(request.firstTokenMicros, 0) + log.sumMicros(request.tokenSpans);
  }

  private void storeLastToken(ActiveRequest request) {
    if (!kv.allocate(request.blocks, false, request.progress, 1)) {
      totals.allocationFailures++;
    }
  }

  private void planNextStep(long advance) {
    stepPlanned = batch.getSize() > 0 || queue.getSize() > 0;
    if (stepPlanned) {
      events.push(clock + advance, STEP);
    }
  }

  /** Steps since a request last came in or was completed. */
  long stepsWithoutProgress() {
    return stepsWithoutProgress;
  }

  int pending() {
    return pending;
  }

  long clock() {
    return clock;
  }

  boolean stepInHeap() {
    return events.contains(STEP);
  }
}
