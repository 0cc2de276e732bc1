package scn.engine.policy;

/**
 * Orders the waiting requests of an instance at the start of every step; batch formation takes them
 * from the front.
 */
public interface Scheduler {

  void order(WaitingQueue queue, long nowMicros);
}
