package scn.engine.sim;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import scn.engine.policy.Response;
import scn.engine.policy.ResponseObserver;

/**
 * The ends of requests on their way to those policies of the gateway that want to hear of them.
 *
 * <p>An instance knows at the start of a step which requests end with it; the gateway hears of it
 * when the step is over. Ends of the same time are told in the order of instances and, within one,
 * of its batch.
 */
final class Responses {
  private static final Comparator<Ended> IN_TIME =
      Comparator.comparingLong(Ended::getEndMicros)
          .thenComparingInt(Ended::getInstance)
          .thenComparingInt(Ended::ordinal);

  private final List<ResponseObserver> observers;
  private final PriorityQueue<Ended> open = new PriorityQueue<>(IN_TIME);
  private int count;

  Responses(Policies policies) {
    this.observers =
        Stream.of(policies.admission(), policies.router())
            .filter(ResponseObserver::observesResponses)
            .toList();
  }

  void completed(ActiveRequest request, Instance instance, long endMicros) {
    if (!observers.isEmpty()) {
      long e2eMicros = instance.e2eMicros(request);
      open.add(new Ended(request, count++, endMicros, false, request.firstTokenMicros, e2eMicros));
    }
  }

  void dropped(ActiveRequest request, long endMicros) {
    if (!observers.isEmpty()) {
      open.add(
          new Ended(request, count++, endMicros, true, ActiveRequest.NEVER, ActiveRequest.NEVER));
    }
  }

  /** Tells of all that ended before a moment. */
  void tellUntil(long micros) {
    while (!open.isEmpty() && open.peek().getEndMicros() < micros) {
      Ended ended = open.remove();
      for (ResponseObserver observer : observers) {
        observer.ended(ended.request(), ended);
      }
    }
  }

  private record Ended(
      ActiveRequest request,
      int ordinal,
      long getEndMicros,
      boolean isDropped,
      long getTtftMicros,
      long getE2eMicros)
      implements Response {

    @Override
    public int getInstance() {
      return request.instance;
    }

    @Override
    public int getOutputTokens() {
      return isDropped ? 0 : request.outputTokens;
    }
  }
}
