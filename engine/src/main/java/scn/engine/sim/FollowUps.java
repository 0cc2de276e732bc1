package scn.engine.sim;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import scn.engine.workload.ClosedLoop;
import scn.engine.workload.RequestInput;

/**
 * The rounds that answers bring, from the delivery of an answer to the arrival of the next round.
 */
final class FollowUps {
  private final Optional<ClosedLoop> closedLoop;
  private final RequestTable requests;
  private final PriorityQueue<ActiveRequest> coming =
      new PriorityQueue<>(
          Comparator.comparingLong((ActiveRequest it) -> it.arrivalMicros)
              .thenComparingInt(it -> it.id));
  private long tokens;

  FollowUps(Optional<ClosedLoop> closedLoop, RequestTable requests) {
    this.closedLoop = closedLoop;
    this.requests = requests;
  }

  /**
   * @param micros delivery of its last token
   */
  void answered(ActiveRequest request, long micros) {
    if (closedLoop.isEmpty()) {
      return;
    }
    Optional<RequestInput> next = closedLoop.get().after(request.input(), micros);
    if (next.isPresent()) {
      tokens += (long) next.get().inputTokens() + next.get().outputTokens();
      coming.add(requests.add(next.get()));
    }
  }

  /** Time of the next arrival, {@link Long#MAX_VALUE} if none is known. */
  long headMicros() {
    return coming.isEmpty() ? Long.MAX_VALUE : coming.peek().arrivalMicros;
  }

  ActiveRequest head() {
    return coming.peek();
  }

  ActiveRequest remove() {
    return coming.remove();
  }

  /** Of all rounds so far, prompt and output. */
  long tokens() {
    return tokens;
  }
}
