package scn.engine.workload;

import java.util.List;
import java.util.Optional;

/**
 * All requests of a run in arrival order; those of closed-loop sessions as far as they are known
 * before it.
 *
 * @param requests ordered by arrival time; equal times keep their order
 * @param streams number of token streams the requests refer to; stream ids run from 0 to {@code
 *     streams - 1}
 * @param closedLoop makes the rounds that wait for an answer; their streams are numbered from
 *     {@code streams} on
 */
public record Workload(List<RequestInput> requests, int streams, Optional<ClosedLoop> closedLoop) {

  /** Requests that are all known before the run. */
  public Workload(List<RequestInput> requests, int streams) {
    this(requests, streams, Optional.empty());
  }

  public Workload {
    requests = List.copyOf(requests);
    long previous = 0;
    for (RequestInput request : requests) {
      if (request.arrivalMicros() < previous) {
        throw new IllegalArgumentException(
            request.name()
                + " arrives at "
                + request.arrivalMicros()
                + " us, before its predecessor");
      }
      previous = request.arrivalMicros();
    }
  }
}
