package scn.engine.latency;

/**
 * Times of one kind of hardware running one model, in whole microseconds.
 *
 * <p>A step asks in three calls: {@link #startStep}, then {@link #addPrefill} or {@link #addDecode}
 * for every member of the batch in batch order, then {@link #stepMicros}. One object serves one
 * instance.
 */
public interface LatencyModel {

  /** From routing to the wait queue. */
  long queueingMicros(int inputTokens);

  /** From the end of a step to the delivery of each output token it made. */
  long outputTokenMicros();

  void startStep();

  /**
   * @param progress prompt tokens computed before this step
   */
  void addPrefill(int progress, int newTokens);

  /**
   * @param progress prompt and output tokens computed before this step
   */
  void addDecode(int progress, int newTokens);

  /**
   * Whether decode members count the same whatever their progress, so that {@link #addDecodes} may
   * stand for many of them.
   */
  boolean decodeIsUniform();

  /**
   * As many calls of {@link #addDecode} with one new token each; only if {@link #decodeIsUniform}.
   */
  void addDecodes(int members);

  long stepMicros();
}
