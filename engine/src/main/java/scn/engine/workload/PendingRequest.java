package scn.engine.workload;

/**
 * A drawn request that has not yet taken its place among those of other clients.
 *
 * <p>Ordered by arrival, then by client as listed, then by session or request, then by round.
 *
 * @param client position of its client in the model
 * @param ordinal of the request, or of its session, within the client
 * @param contextTokens of earlier rounds, 0 where rounds do not accumulate
 * @param newInputTokens drawn, without prefix and context
 */
record PendingRequest(
    long arrivalMicros,
    int client,
    long ordinal,
    int round,
    long contextTokens,
    int newInputTokens,
    int outputTokens)
    implements Comparable<PendingRequest> {

  @Override
  public int compareTo(PendingRequest other) {
    int order = Long.compare(arrivalMicros, other.arrivalMicros);
    order = order != 0 ? order : Integer.compare(client, other.client);
    order = order != 0 ? order : Long.compare(ordinal, other.ordinal);
    return order != 0 ? order : Integer.compare(round, other.round);
  }
}
