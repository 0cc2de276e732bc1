package scn.engine.sim;

/**
 * Limits of one step.
 *
 * @param maxRequests requests that may run together, at least 1
 * @param maxTokens token budget of a step, at least 1
 * @param chunkTokens prompt tokens of one request in one step, 0 for no limit
 */
public record BatchLimits(int maxRequests, int maxTokens, int chunkTokens) {

  public BatchLimits {
    if (maxRequests < 1 || maxTokens < 1 || chunkTokens < 0) {
      throw new IllegalArgumentException(
          "a batch needs max_requests and max_tokens of at least 1 and a chunk of at least 0");
    }
  }
}
