package scn.engine.policy;

/**
 * Limits how many prompt tokens of one request a step may compute (chunked prefill). Keeps no
 * state.
 */
public interface Prefill {

  /**
   * @param clusterChunk the cluster's own limit, 0 if it has none
   * @return tokens; 0 or less means no limit but the step's token budget
   */
  int maxChunkTokens(Request request, int clusterChunk);
}
