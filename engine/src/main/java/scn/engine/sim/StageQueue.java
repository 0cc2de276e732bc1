package scn.engine.sim;

import java.util.Arrays;

/** Requests that wait for a stage of the gateway, in the order in which they came. */
final class StageQueue {
  private ActiveRequest[] requests = new ActiveRequest[16];
  private long[] times = new long[16];
  private int head;
  private int size;

  /** Time of the first one, {@link Long#MAX_VALUE} if nobody waits. */
  long headMicros() {
    return size == 0 ? Long.MAX_VALUE : times[head];
  }

  ActiveRequest head() {
    return requests[head];
  }

  /**
   * @param micros not before that of its predecessor
   */
  void add(ActiveRequest request, long micros) {
    if (size == requests.length) {
      grow();
    }
    int at = (head + size++) & (requests.length - 1);
    requests[at] = request;
    times[at] = micros;
  }

  ActiveRequest remove() {
    ActiveRequest first = requests[head];
    requests[head] = null;
    head = (head + 1) & (requests.length - 1);
    size--;
    return first;
  }

  private void grow() {
    int length = requests.length;
    ActiveRequest[] more = Arrays.copyOfRange(requests, head, head + 2 * length);
    long[] moreTimes = Arrays.copyOfRange(times, head, head + 2 * length);
    System.arraycopy(requests, 0, more, length - head, head);
    System.arraycopy(times, 0, moreTimes, length - head, head);
    requests = more;
    times = moreTimes;
    head = 0;
  }
}
