package scn.engine.sim;

import java.util.ArrayList;
import java.util.List;
import scn.engine.kv.KvCache;
import scn.engine.kv.PrefixHit;
import scn.engine.kv.ReferenceCrash;
import scn.engine.policy.KvObserver;
import scn.engine.policy.Preemption;
import scn.engine.policy.Prefill;

/**
 * Decides who takes part in a step and with how many tokens: running requests first, in batch
 * order, then waiting ones.
 *
 * <p>Keeps the reference's faults Q7, Q7b, Q8, Q18 and Q21 (docs/reference-quirks.md).
 */
final class BatchFormation {
  private final BatchLimits limits;
  private final KvCache kv;
  private final Batch batch;
  private final WaitQueue queue;
  private final Prefill prefill;
  private final Preemption preemption;
  private final KvObserver observer;
  private final int instance;
  private final DecodeCalendar decodes;
  private final Roster served = new Roster();
  private final PrefixHit cached = new PrefixHit();

  private int step;
  private int budget;
  private int preempted;
  private boolean headOfLineBlocked;
  private final List<ActiveRequest> scheduled = new ArrayList<>();

  BatchFormation(
      int instance,
      BatchLimits limits,
      KvCache kv,
      Batch batch,
      WaitQueue queue,
      DecodeCalendar decodes,
      InstancePolicies policies,
      KvObserver observer) {
    this.instance = instance;
    this.limits = limits;
    this.kv = kv;
    this.batch = batch;
    this.queue = queue;
    this.decodes = decodes;
    this.prefill = policies.prefill();
    this.preemption = policies.preemption();
    this.observer = observer;
  }

  /**
   * @param step number of the step in the instance's {@link StepLog}
   */
  void form(int step) {
    this.step = step;
    budget = limits.maxTokens();
    preempted = 0;
    headOfLineBlocked = false;
    scheduled.clear();
    if (roomForAll()) {
      serveAll();
    } else {
      decodes.clear(step);
      batch.wake();
      serveRunning();
      batch.wake();
    }
    if (preempted == 0) { // Q18: after a preemption nobody is taken in, even if there is room.
      takeWaiting();
    }
  }

  /** Number of evictions in the step just formed. */
  int preempted() {
    return preempted;
  }

  /** Whether the head of the queue found no memory though somebody behind it would have. */
  boolean headOfLineBlocked() {
    return headOfLineBlocked;
  }

  /** Requests newly taken from the queue, in order. */
  List<ActiveRequest> scheduled() {
    return scheduled;
  }

  /**
   * Whether every running request gets what it asks for, so that the order in which they ask takes
   * nothing from anybody.
   */
  private boolean roomForAll() {
    int tokens = decodes.size();
    int blocks = decodes.takersAt(step);
    Roster awake = batch.awake();
    for (int i = 0; i < awake.size(); i++) {
      int wanted = tokensWanted(awake.get(i));
      tokens += wanted;
      blocks += (wanted + kv.blockTokens() - 1) / kv.blockTokens();
    }
    return tokens <= budget && blocks <= kv.totalBlocks() - kv.usedBlocks();
  }

  /**
   * The same as {@link #serveRunning} where there is room for all, at no cost for those to whom
   * nothing happens.
   */
  private void serveAll() {
    served.clear();
    Roster awake = batch.awake();
    for (int i = 0; i < awake.size(); i++) {
      served.add(awake.get(i));
    }
    decodes.gather(step, served);
    served.sortBySeat();
    for (int i = 0; i < served.size(); i++) {
      ActiveRequest request = served.get(i);
      if (request.slot.used()) {
        decodes.serve(request, step);
      } else {
        serve(request);
      }
    }
    budget -= decodes.size();
  }

  private void serveRunning() {
    // Q7: the walk covers the places of the batch at its start, also those that evictions have
    // emptied meanwhile.
    int places = batch.getSize();
    for (int i = 0; i < places && budget > 0; i++) {
      if (!serve(batch.getAt(i))) {
        return; // Q8: the others keep what they had and take part in the step all the same.
      }
    }
  }

  /** Gives a running request its tokens of this step; false if there was no memory for them. */
  private boolean serve(ActiveRequest request) {
    int wanted = tokensWanted(request);
    if (wanted == 0) {
      return true;
    }
    if (!secure(request, wanted)) {
      return false;
    }
    budget -= wanted;
    request.newTokens = wanted;
    request.computed += wanted;
    return true;
  }

  private int tokensWanted(ActiveRequest request) {
    int remaining = request.inputTokens - request.progress;
    if (remaining > 0) {
      return Math.min(chunk(request, remaining), budget);
    }
    return request.outputTokens > 0 ? 1 : 0;
  }

  private int chunk(ActiveRequest request, int remaining) {
    int limit;
    try {
      limit = prefill.maxChunkTokens(request, limits.chunkTokens());
    } catch (Throwable fault) { // A script may throw anything.
      throw RunFailure.of(fault).at(request.toString(), "");
    }
    return limit <= 0 || limit >= remaining ? remaining : limit;
  }

  /**
   * Gets KV memory for a running request, evicting others if it must; false if it evicted itself or
   * nobody is left.
   */
  private boolean secure(ActiveRequest request, int tokens) {
    requireTokenToExist(request);
    while (!allocate(request, request.progress, tokens)) {
      if (batch.getSize() == 0 || evictOne() == request) {
        return false;
      }
    }
    return true;
  }

  private boolean allocate(ActiveRequest request, int start, int tokens) {
    boolean inPrefill = request.inPrefill();
    boolean granted = kv.allocate(request.blocks, inPrefill, start, tokens);
    if (granted && inPrefill) {
      observer.prefillAllocated(request, instance);
    }
    return granted;
  }

  private static void requireTokenToExist(ActiveRequest request) {
    if (!request.inPrefill() && request.progress - request.inputTokens >= request.outputTokens) {
      throw new ReferenceCrash(
          "Q7b",
          request.getName()
              + " was served twice in one step after a preemption and has run past its last token");
    }
  }

  private ActiveRequest evictOne() {
    int position = preemption.victim(batch);
    if (position < 0 || position >= batch.getSize()) {
      throw new RunFailure(
          preemption, "chose place %d of a batch of %d".formatted(position, batch.getSize()), "");
    }
    ActiveRequest victim = batch.evict(position);
    preempted++;
    victim.stopDecoding(step);
    victim.preemptions++;
    victim.progress = 0;
    victim.computed = 0;
    victim.state = ActiveRequest.State.WAITING;
    kv.release(victim.blocks, victim);
    queue.prepend(victim);
    return victim;
  }

  private void takeWaiting() {
    while (batch.getSize() < limits.maxRequests() && queue.getSize() > 0 && budget > 0) {
      ActiveRequest request = queue.first();
      kv.lookup(request.blocks, cached);
      int start = cached.size() * kv.blockTokens();
      int tokens = Math.min(chunk(request, request.inputTokens - start), budget);
      if (!kv.allocate(request.blocks, request.inPrefill(), start, tokens, cached)) {
        headOfLineBlocked = somebodyBehindFits();
        return; // The head of the queue waits for memory, and everybody waits behind it.
      }
      observer.prefillAllocated(request, instance);
      queue.removeFirst();
      batch.add(request);
      scheduled.add(request);
      budget -= tokens;
      request.state = ActiveRequest.State.RUNNING;
      request.newTokens = tokens;
      request.computed = start + tokens;
    }
  }

  /** By whole prompts of which nothing is cached: asks no policy and leaves the cache alone. */
  private boolean somebodyBehindFits() {
    long freeTokens = (long) (kv.totalBlocks() - kv.usedBlocks()) * kv.blockTokens();
    for (int i = 1; i < queue.getSize(); i++) {
      if (queue.getAt(i).inputTokens <= freeTokens) {
        return true;
      }
    }
    return false;
  }
}
