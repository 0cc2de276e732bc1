package scn.engine.policy;

/**
 * Picks the running request that loses its KV blocks when a running request finds none. Keeps no
 * state.
 */
public interface Preemption {

  /** Position of the victim in the batch, from 0 to its size - 1. */
  int victim(RunningBatch batch);
}
