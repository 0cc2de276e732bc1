package scn.engine.workload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rounds of sessions that wait for the answer to their predecessor.
 *
 * <p>A round's lengths, tokens and name depend on its session and its number alone: what a run does
 * to it only moves its arrival. Never changes while requests are asked for, so that runs may share
 * it.
 */
public final class ClosedLoop {
  private final Map<String, Session> sessions = new HashMap<>();
  private final long horizonMicros;
  private final OptionalInt requests;
  private int streams;

  /** What a session began with; {@code number} counts all closed sessions. */
  private record Session(TrafficSource source, long ordinal, String firstName, int number) {}

  ClosedLoop(long horizonMicros, OptionalInt requests) {
    this.horizonMicros = horizonMicros;
    this.requests = requests;
  }

  void begin(RequestInput first, TrafficSource source, long ordinal) {
    sessions.put(first.session(), new Session(source, ordinal, first.name(), sessions.size()));
  }

  boolean isEmpty() {
    return sessions.isEmpty();
  }

  /** Streams from this number on are for the rounds to come. */
  void firstStream(int free) {
    streams = free;
  }

  /** No more requests than this many arrive, counting those known from the start. */
  public int mostRequests() {
    return requests.orElse(Integer.MAX_VALUE);
  }

  /**
   * The round that an answer brings, if its session goes on.
   *
   * @param answered any request of the workload
   * @param micros when its last token was delivered
   */
  public Optional<RequestInput> after(RequestInput answered, long micros) {
    Session session = sessions.get(answered.session());
    if (session == null || session.source.isLast(answered.round())) {
      return Optional.empty();
    }
    Client client = session.source.client();
    long arrival = micros + client.session().orElseThrow().thinkMicros();
    if (arrival >= horizonMicros) {
      return Optional.empty();
    }
    int round = answered.round() + 1;
    long context =
        client.accumulates()
            ? (long) answered.inputTokens() - answered.prefixTokens() + answered.outputTokens()
            : 0;
    PendingRequest next = session.source.pending(session.ordinal, round, arrival, context);
    return Optional.of(
        session.source.request(
            session.firstName + "." + round,
            next,
            answered.prefixStream(),
            client.accumulates() ? answered.ownStream() : ownStream(session, round)));
  }

  /** A number that no other round has, whatever the order in which they arrive. */
  private int ownStream(Session session, int round) {
    return Math.toIntExact(streams + session.number + (long) sessions.size() * (round - 1));
  }
}
