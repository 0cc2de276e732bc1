package scn.engine.sim;

import java.util.Arrays;
import scn.engine.kv.KvCache;

/**
 * Running requests that only decode, kept by the steps in which something happens to them: a block
 * is filled, a block is taken, the last token is made. In all other steps they cost nothing; their
 * progress is the number of steps since they came here.
 *
 * <p>The fast path of docs/decisions/0002: {@link BatchFormation} uses it for steps in which every
 * member gets what it asks for, and empties it before any other step.
 */
final class DecodeCalendar {
  private final KvCache kv;
  private final int blockTokens;

  /**
   * By step modulo block size: those that take a block in such steps, and fill one in the steps
   * just before.
   */
  private final ActiveRequest[][] takers;

  private final int[] takerCount;
  private final StepQueue completions = new StepQueue();
  private int size;

  /** What the calendar knows of one request. */
  static final class Slot {
    private int since = -1;
    private int progress;
    private int tokens;
    private int lastBlockTokens;
    private int bucket;
    private int index;

    boolean used() {
      return since >= 0;
    }
  }

  DecodeCalendar(KvCache kv) {
    this.kv = kv;
    this.blockTokens = kv.blockTokens();
    this.takers = new ActiveRequest[blockTokens][4];
    this.takerCount = new int[blockTokens];
  }

  /** Number of requests kept. */
  int size() {
    return size;
  }

  /**
   * Keeps a request that has finished its prefill and will decode in every step from this one on.
   */
  void add(ActiveRequest request, int step) {
    Slot slot = request.slot;
    slot.since = step;
    slot.progress = request.progress;
    slot.lastBlockTokens = kv.lastBlockTokens(request.blocks);
    request.blocks.continueAt(request.progress);
    slot.tokens = request.blocks.tokens();
    slot.bucket = (step + blockTokens - slot.lastBlockTokens) % blockTokens;
    slot.index = takerCount[slot.bucket]++;
    if (slot.index == takers[slot.bucket].length) {
      takers[slot.bucket] = Arrays.copyOf(takers[slot.bucket], slot.index * 2);
    }
    takers[slot.bucket][slot.index] = request;
    completions.add(step + request.finalProgress() - request.progress - 1, request);
    size++;
  }

  int takersAt(int step) {
    return takerCount[step % blockTokens];
  }

  /** Appends those that take or fill a block in a step. */
  void gather(int step, Roster roster) {
    roster.addAll(takers[step % blockTokens], takersAt(step));
    roster.addAll(takers[(step + 1) % blockTokens], takersAt(step + 1));
  }

  /** What the step means for the blocks of a request that {@link #gather} gave. */
  void serve(ActiveRequest request, int step) {
    Slot slot = request.slot;
    if (step % blockTokens == slot.bucket) {
      kv.takeDecodeBlock(request.blocks);
    } else {
      kv.fillDecodeBlock(request.blocks, slot.tokens + step - slot.since + 1);
    }
  }

  /** Takes out those whose last token a step has made, up to date; false if there are none. */
  boolean removeDue(int step) {
    boolean any = false;
    while (completions.firstStep() == step) {
      ActiveRequest request = completions.remove();
      removeFromBucket(request.slot);
      settle(request, step + 1);
      any = true;
    }
    return any;
  }

  private void removeFromBucket(Slot slot) {
    int last = --takerCount[slot.bucket];
    ActiveRequest moved = takers[slot.bucket][last];
    takers[slot.bucket][slot.index] = moved;
    moved.slot.index = slot.index;
    takers[slot.bucket][last] = null;
    size--;
  }

  /** Takes out everybody, up to date for a step that has not been served yet. */
  void clear(int step) {
    for (int bucket = 0; bucket < blockTokens; bucket++) {
      for (int i = 0; i < takerCount[bucket]; i++) {
        settle(takers[bucket][i], step);
        takers[bucket][i] = null;
      }
      takerCount[bucket] = 0;
    }
    completions.clear();
    size = 0;
  }

  private void settle(ActiveRequest request, int step) {
    Slot slot = request.slot;
    int served = step - slot.since;
    slot.since = -1;
    if (served > 0) {
      request.progress = slot.progress + served;
      request.newTokens = 1;
      int held = (slot.lastBlockTokens - 1 + served) % blockTokens + 1;
      kv.settleDecode(request.blocks, slot.tokens + served, held);
    }
  }
}
