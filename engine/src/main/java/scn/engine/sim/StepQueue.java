package scn.engine.sim;

import java.util.Arrays;

/** Requests by the number of a step, smallest first: a binary heap in two parallel arrays. */
final class StepQueue {
  private int[] steps = new int[16];
  private ActiveRequest[] requests = new ActiveRequest[16];
  private int size;

  /** Step of the first request, -1 if there is none. */
  int firstStep() {
    return size == 0 ? -1 : steps[0];
  }

  void add(int step, ActiveRequest request) {
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, size * 2);
      requests = Arrays.copyOf(requests, size * 2);
    }
    int at = size++;
    while (at > 0 && step < steps[(at - 1) / 2]) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    steps[at] = step;
    requests[at] = request;
  }

  ActiveRequest remove() {
    ActiveRequest first = requests[0];
    int step = steps[--size];
    ActiveRequest last = requests[size];
    requests[size] = null;
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && steps[child + 1] < steps[child]) {
        child++;
      }
      if (steps[child] >= step) {
        break;
      }
      move(child, at);
      at = child;
    }
    if (size > 0) {
      steps[at] = step;
      requests[at] = last;
    }
    return first;
  }

  private void move(int from, int to) {
    steps[to] = steps[from];
    requests[to] = requests[from];
  }

  void clear() {
    Arrays.fill(requests, 0, size, null);
    size = 0;
  }
}
