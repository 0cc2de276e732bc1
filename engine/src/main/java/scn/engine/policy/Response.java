package scn.engine.policy;

/**
 * How a request ended, as the gateway that passes on its response sees it. Times are microseconds,
 * as the results report them; -1 where there is none.
 */
public interface Response {

  /** Number of the instance that served the request, or dropped it. */
  int getInstance();

  /** When it ended. */
  long getEndMicros();

  /** Whether the instance refused it because its prompt can never fit; it has no tokens then. */
  boolean isDropped();

  /** From arrival to the first token. */
  long getTtftMicros();

  /** From arrival to the last token. */
  long getE2eMicros();

  /** Output tokens delivered. */
  int getOutputTokens();
}
