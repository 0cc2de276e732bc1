package scn.engine.sim;

import java.util.Arrays;

/**
 * The events of one instance: an array heap ordered by time and by nothing else.
 *
 * <p>Which of two events of equal time comes first is decided by where the sifting has put them.
 * The reference does exactly this (quirk Q2), so every comparison here is strict and must stay so.
 */
final class EventHeap {
  private long[] times = new long[16];
  private int[] events = new int[16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** Time of the next event, {@link Long#MAX_VALUE} if there is none. */
  long headMicros() {
    return size == 0 ? Long.MAX_VALUE : times[0];
  }

  void push(long micros, int event) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      events = Arrays.copyOf(events, size * 2);
    }
    int at = size++;
    times[at] = micros;
    events[at] = event;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (times[at] >= times[parent]) {
        return;
      }
      swap(at, parent);
      at = parent;
    }
  }

  int pop() {
    int event = events[0];
    size--;
    swap(0, size);
    siftDown();
    return event;
  }

  private void siftDown() {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        return;
      }
      if (child + 1 < size && times[child + 1] < times[child]) {
        child++;
      }
      if (times[child] >= times[at]) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int a, int b) {
    long time = times[a];
    times[a] = times[b];
    times[b] = time;
    int event = events[a];
    events[a] = events[b];
    events[b] = event;
  }

  /** Whether an event of this code is pending; for audits. */
  boolean contains(int event) {
    for (int i = 0; i < size; i++) {
      if (events[i] == event) {
        return true;
      }
    }
    return false;
  }
}
