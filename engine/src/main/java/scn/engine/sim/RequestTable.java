package scn.engine.sim;

import java.util.Arrays;
import java.util.List;
import scn.engine.workload.RequestInput;

/** All requests of a run by their number; those that answers bring come behind the others. */
final class RequestTable {
  private final int blockTokens;
  private ActiveRequest[] requests;
  private int size;

  RequestTable(List<RequestInput> known, int blockTokens) {
    this.blockTokens = blockTokens;
    this.requests = new ActiveRequest[known.size()];
    known.forEach(this::add);
  }

  int size() {
    return size;
  }

  ActiveRequest get(int id) {
    return requests[id];
  }

  ActiveRequest add(RequestInput input) {
    if (size == requests.length) {
      requests = Arrays.copyOf(requests, Math.max(16, size * 2));
    }
    ActiveRequest added = new ActiveRequest(size, input, blockTokens);
    requests[size++] = added;
    return added;
  }
}
