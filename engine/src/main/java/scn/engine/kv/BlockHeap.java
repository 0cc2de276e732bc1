package scn.engine.kv;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** A binary heap of blocks that can give up any of its members. */
final class BlockHeap {
  private static final int ABSENT = -1;

  private final IntBinaryOperator order;
  private int[] heap = new int[16];
  private int[] places = new int[0];
  private int size;

  /**
   * @param order negative if the first block comes before the second, never 0 for two blocks
   */
  BlockHeap(IntBinaryOperator order) {
    this.order = order;
  }

  int size() {
    return size;
  }

  /** The first block; -1 if there is none. */
  int first() {
    return size == 0 ? -1 : heap[0];
  }

  boolean contains(int block) {
    return block < places.length && places[block] != ABSENT;
  }

  void add(int block) {
    if (block >= places.length) {
      int before = places.length;
      places = Arrays.copyOf(places, Math.max(block + 1, before * 2));
      Arrays.fill(places, before, places.length, ABSENT);
    }
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    rise(size++, block);
  }

  void remove(int block) {
    int place = places[block];
    places[block] = ABSENT;
    int last = heap[--size];
    if (last == block) {
      return;
    }
    if (place > 0 && before(last, heap[(place - 1) / 2])) {
      rise(place, last);
    } else {
      sink(place, last);
    }
  }

  private void rise(int from, int block) {
    int place = from;
    while (place > 0 && before(block, heap[(place - 1) / 2])) {
      put(place, heap[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
    put(place, block);
  }

  private void sink(int from, int block) {
    int place = from;
    while (true) {
      int child = 2 * place + 1;
      if (child + 1 < size && before(heap[child + 1], heap[child])) {
        child++;
      }
      if (child >= size || before(block, heap[child])) {
        break;
      }
      put(place, heap[child]);
      place = child;
    }
    put(place, block);
  }

  private void put(int place, int block) {
    heap[place] = block;
    places[block] = place;
  }

  private boolean before(int a, int b) {
    return order.applyAsInt(a, b) < 0;
  }
}
