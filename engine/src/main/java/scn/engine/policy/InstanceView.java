package scn.engine.policy;

/**
 * One instance as the gateway and the router see it at the moment of a decision.
 *
 * <p>Queue, batch and pending are always fresh; the KV group is as old as the cluster's snapshot
 * refresh interval allows. The object is reused for the next decision: read it, do not keep it.
 */
public interface InstanceView {

  /** Number of the instance, from 0. */
  int getId();

  /** Requests waiting for their first step or put back by a preemption. */
  int getQueueDepth();

  /** Requests in the running batch. */
  int getBatchSize();

  /** Requests routed here that have not yet reached the wait queue. */
  int getPending();

  /** Waiting, running and pending requests together. */
  default int getLoad() {
    return getQueueDepth() + getBatchSize() + getPending();
  }

  /**
   * Share of the GPU tier's blocks that requests hold, 0 to 1; reusable cached blocks count as
   * free.
   */
  double getKvUtilization();

  /** GPU blocks that no request holds. */
  long getFreeBlocks();

  /** Block hits over block hits and newly taken blocks since the start, 0 to 1. */
  double getCacheHitRate();

  /** Reload time from the CPU tier that no step has been charged with yet, in microseconds. */
  long getPendingTransferMicros();

  /** Reloads that came within a millisecond of their offload, over all offloads, 0 to 1. */
  double getKvThrashingRate();
}
