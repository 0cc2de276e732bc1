package scn.engine.sim;

import java.util.Arrays;
import java.util.Comparator;
import scn.engine.policy.Request;
import scn.engine.policy.WaitingQueue;

/** Waiting requests in order, contiguous in an array with room at both ends. */
final class WaitQueue implements WaitingQueue {
  private ActiveRequest[] items = new ActiveRequest[32];
  private int head = 8;
  private int size;

  @Override
  public int getSize() {
    return size;
  }

  @Override
  public ActiveRequest getAt(int position) {
    return items[head + position];
  }

  @Override
  public void sort(Comparator<Request> order) {
    Arrays.sort(items, head, head + size, order);
  }

  ActiveRequest first() {
    return items[head];
  }

  void append(ActiveRequest request) {
    if (head + size == items.length) {
      makeRoom();
    }
    items[head + size++] = request;
  }

  void prepend(ActiveRequest request) {
    if (head == 0) {
      makeRoom();
    }
    items[--head] = request;
    size++;
  }

  ActiveRequest removeFirst() {
    ActiveRequest first = items[head];
    items[head++] = null;
    size--;
    return first;
  }

  private void makeRoom() {
    int capacity = Math.max(32, size * 2 + 16);
    ActiveRequest[] larger = new ActiveRequest[capacity];
    int newHead = (capacity - size) / 4;
    System.arraycopy(items, head, larger, newHead, size);
    items = larger;
    head = newHead;
  }
}
