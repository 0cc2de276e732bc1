package scn.engine.policy;

/**
 * What a policy may know of a request: everything the client sent, nothing of what will be
 * generated.
 *
 * <p>Times are microseconds of simulated time, lengths are tokens.
 */
public interface Request {

  /** Unique name, for example {@code request_17}. */
  String getName();

  /** Position in arrival order, from 0. */
  int getId();

  /** When the request reached the cluster; unchanged by preemption. */
  long getArrivalMicros();

  /** Length of the whole prompt, shared prefix and session context included. */
  int getInputTokens();

  SloClass getSloClass();

  /** Name of the tenant, empty if there is none. */
  String getTenant();

  /** Name of the session, empty for a single-turn request. */
  String getSession();

  /** Round within the session, from 0. */
  int getRound();

  /** The value the priority policy gave last; 0 before it was asked. */
  double getPriority();

  /** Number of whole KV blocks the prompt fills; the tail that fills no block is not counted. */
  int getPromptBlocks();

  /**
   * Identity of the prompt up to and including one block: two requests have the same key exactly
   * when all their tokens up to the end of that block are equal.
   *
   * @param block from 0 to {@link #getPromptBlocks()} - 1
   */
  long blockKey(int block);

  default boolean isCritical() {
    return getSloClass() == SloClass.CRITICAL;
  }

  default boolean isStandard() {
    return getSloClass() == SloClass.STANDARD;
  }

  default boolean isSheddable() {
    return getSloClass() == SloClass.SHEDDABLE;
  }

  default boolean isBatch() {
    return getSloClass() == SloClass.BATCH;
  }

  default boolean isBackground() {
    return getSloClass() == SloClass.BACKGROUND;
  }

  default boolean isUnclassified() {
    return getSloClass() == SloClass.NONE;
  }

  /**
   * The last resort of every order: earlier arrival first, then names compared as text ({@code
   * request_10} before {@code request_9}).
   */
  default int compareArrival(Request other) {
    int byArrival = Long.compare(getArrivalMicros(), other.getArrivalMicros());
    return byArrival != 0 ? byArrival : getName().compareTo(other.getName());
  }
}
