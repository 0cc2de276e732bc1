package scn.engine.workload;

import scn.engine.policy.SloClass;

/**
 * One request as it will arrive.
 *
 * <p>Its tokens, prompt then output, are the first {@code prefixTokens} tokens of stream {@code
 * prefixStream}, followed by the tokens of stream {@code ownStream}. Two requests share exactly the
 * tokens they read from the same stream at the same place, so that block identity is a pair
 * (stream, block number). A stream is a prefix group, a session or a single request.
 *
 * @param name unique
 * @param client who sent it, may be empty
 * @param tenant may be empty
 * @param session name of the session, empty for a single-turn request
 * @param round within the session, from 0
 * @param arrivalMicros at the cluster, 0 or later
 * @param prefixGroup name of the shared prefix, may be empty
 * @param prefixStream stream of the shared prefix, -1 if there is none
 * @param prefixTokens leading tokens read from {@code prefixStream}
 * @param contextTokens prompt tokens carried over from earlier rounds; information only
 * @param ownStream stream of all tokens behind the prefix
 * @param inputTokens whole prompt, at least 1
 * @param outputTokens to be generated, 0 or more
 * @param sections of the prompt, instead of a prefix; what lies behind them reads {@code
 *     ownStream}; {@link PromptSections#NONE} if there are none
 */
public record RequestInput(
    String name,
    String client,
    String tenant,
    SloClass sloClass,
    String session,
    int round,
    long arrivalMicros,
    String prefixGroup,
    int prefixStream,
    int prefixTokens,
    int contextTokens,
    int ownStream,
    int inputTokens,
    int outputTokens,
    PromptSections sections) {

  public RequestInput {
    // Texts are put together only for a fault: there may be millions of requests.
    if (inputTokens < 1) {
      throw fault(name, "a prompt has at least 1 token, not " + inputTokens);
    }
    if (outputTokens < 0) {
      throw fault(name, "output tokens cannot be negative: " + outputTokens);
    }
    if (arrivalMicros < 0) {
      throw fault(name, "arrival cannot be negative: " + arrivalMicros + " us");
    }
    if (prefixTokens < 0 || prefixTokens > inputTokens) {
      throw fault(
          name,
          "a prefix of " + prefixTokens + " tokens does not fit into a prompt of " + inputTokens);
    }
  }

  private static IllegalArgumentException fault(String name, String fault) {
    return new IllegalArgumentException(name + ": " + fault);
  }
}
