package scn.engine.policy;

import java.util.Arrays;

/**
 * A bounded set of blocks that drops the least recently touched one.
 *
 * <p>A key is a stream in its upper half and a block number in its lower half, both small, so a
 * block is found by two array look-ups instead of hashing. Recency is a doubly linked list of slots
 * in int arrays; slot 0 is its anchor, which also makes 0 the mark of an absent block.
 */
final class RecentBlocks {
  private static final int ANCHOR = 0;

  private final int capacity;
  private int[][] slots = new int[0][];
  private int[] liveInStream = new int[0];
  private long[] keys;
  private int[] older;
  private int[] newer;
  private int used;
  private int freed = ANCHOR;

  RecentBlocks(int capacity) {
    this.capacity = capacity;
    int room = Math.min(capacity, 255) + 1;
    keys = new long[room];
    older = new int[room];
    newer = new int[room];
  }

  boolean contains(long key) {
    return slot(key) != ANCHOR;
  }

  /** Makes the block the most recent one, dropping the least recent one if there is no room. */
  void touch(long key) {
    int slot = slot(key);
    if (slot != ANCHOR) {
      unlink(slot);
    } else {
      slot = takeSlot();
      keys[slot] = key;
      put(key, slot);
    }
    linkAsNewest(slot);
  }

  void remove(long key) {
    int slot = slot(key);
    if (slot != ANCHOR) {
      release(slot);
      newer[slot] = freed;
      freed = slot;
    }
  }

  private int slot(long key) {
    int stream = (int) (key >>> 32);
    if (stream >= slots.length) {
      return ANCHOR;
    }
    int[] row = slots[stream];
    int block = (int) key;
    return row == null || block >= row.length ? ANCHOR : row[block];
  }

  private void put(long key, int slot) {
    int stream = (int) (key >>> 32);
    int block = (int) key;
    if (stream >= slots.length) {
      int length = Math.max(stream + 1, slots.length * 2);
      slots = Arrays.copyOf(slots, length);
      liveInStream = Arrays.copyOf(liveInStream, length);
    }
    int[] row = slots[stream];
    if (row == null) {
      row = new int[block + 16];
      slots[stream] = row;
    } else if (block >= row.length) {
      row = Arrays.copyOf(row, Math.max(block + 1, row.length * 2));
      slots[stream] = row;
    }
    row[block] = slot;
    liveInStream[stream]++;
  }

  private int takeSlot() {
    if (freed != ANCHOR) {
      int slot = freed;
      freed = newer[slot];
      return slot;
    }
    if (used == capacity) {
      int oldest = newer[ANCHOR];
      release(oldest);
      return oldest;
    }
    used++;
    if (used == keys.length) {
      int length = (int) Math.min(capacity + 1L, used * 2L);
      keys = Arrays.copyOf(keys, length);
      older = Arrays.copyOf(older, length);
      newer = Arrays.copyOf(newer, length);
    }
    return used;
  }

  /** Takes a block out; a stream without blocks gives its memory back. */
  private void release(int slot) {
    unlink(slot);
    int stream = (int) (keys[slot] >>> 32);
    if (--liveInStream[stream] == 0) {
      slots[stream] = null;
    } else {
      slots[stream][(int) keys[slot]] = ANCHOR;
    }
  }

  private void unlink(int slot) {
    newer[older[slot]] = newer[slot];
    older[newer[slot]] = older[slot];
  }

  private void linkAsNewest(int slot) {
    int last = older[ANCHOR];
    newer[last] = slot;
    older[slot] = last;
    newer[slot] = ANCHOR;
    older[ANCHOR] = slot;
  }
}
