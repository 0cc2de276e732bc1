package scn.engine.workload;

import java.util.List;

/**
 * All requests of a run in arrival order.
 *
 * @param requests ordered by arrival time; equal times keep their order
 * @param streams number of token streams the requests refer to; stream ids run from 0 to {@code
 *     streams - 1}
 */
public record Workload(List<RequestInput> requests, int streams) {

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
