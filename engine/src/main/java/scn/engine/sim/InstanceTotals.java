package scn.engine.sim;

/** Counters of one instance over a run. */
public final class InstanceTotals {
  int completed;
  int dropped;
  int preemptions;
  int allocationFailures;
  int peakBlocks;
  int headOfLineSteps;
  long inputTokens;
  long outputTokens;
  long queueLengthSum;
  int stillQueued;
  int stillRunning;
  long endMicros;
  double cacheHitRate;
  double thrashingRate;
  boolean ranked;

  public int completed() {
    return completed;
  }

  /** Requests whose prompt can never fit into the KV memory. */
  public int dropped() {
    return dropped;
  }

  public int preemptions() {
    return preemptions;
  }

  /** Failed allocations for the last token of a completing request. */
  public int allocationFailures() {
    return allocationFailures;
  }

  /**
   * Steps in which the head of the queue found no KV memory while the whole prompt of somebody
   * behind it would have fitted into the free blocks.
   */
  public int headOfLineSteps() {
    return headOfLineSteps;
  }

  /** Most blocks in use in a step, before its completions free theirs. */
  public int peakBlocks() {
    return peakBlocks;
  }

  /** Prompt tokens of all requests that were queued, once each. */
  public long inputTokens() {
    return inputTokens;
  }

  /**
   * Decode steps: one less than the output tokens of each request, and the work that preemptions
   * repeated.
   */
  public long outputTokens() {
    return outputTokens;
  }

  /** Wait-queue lengths after each batch formation, added up. */
  public long queueLengthSum() {
    return queueLengthSum;
  }

  public int stillQueued() {
    return stillQueued;
  }

  public int stillRunning() {
    return stillRunning;
  }

  /** Time of the last event, at most the horizon. */
  public long endMicros() {
    return endMicros;
  }

  public double cacheHitRate() {
    return cacheHitRate;
  }

  public double thrashingRate() {
    return thrashingRate;
  }

  /** Whether the priority policy ever told two requests apart: gave a value other than 0. */
  public boolean ranked() {
    return ranked;
  }
}
