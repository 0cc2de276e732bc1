package scn.engine.policy;

/**
 * Says how urgent a waiting request is: larger goes first, ties are the scheduler's business.
 *
 * <p>Asked at the start of every step for every waiting request: keeps no state, allocates nothing.
 * Times are microseconds of simulated time. NaN ends the run with an error that names script,
 * request and instance.
 */
public interface Priority {

  double priority(Request request, long nowMicros);

  /** Called at the start of every step, before the priorities of that step are asked for. */
  default void stepStarts(int queueDepth) {}
}
