package scn.engine.kv;

import java.util.Arrays;

/**
 * The blocks of one instance's GPU tier and the order in which free ones are taken.
 *
 * <p>The free list is: blocks put back in front, then blocks never touched, in numeric order, then
 * released ones, oldest first. Untouched blocks cost no memory, so that a pool of 100,000 blocks is
 * as cheap as what is used of it.
 */
final class BlockPool {
  private static final int FRONT = 0;
  private static final int BACK = 1;
  private static final int FIRST_NODE = 2;

  private final int total;
  private int untouched;
  private int used;

  private int[] references = new int[64];
  private int[] tokens = new int[64];
  private long[] keys = new long[64];
  private int[] next = new int[64 + FIRST_NODE];
  private int[] previous = new int[64 + FIRST_NODE];

  BlockPool(int total) {
    this.total = total;
    next[FRONT] = FRONT;
    previous[FRONT] = FRONT;
    next[BACK] = BACK;
    previous[BACK] = BACK;
  }

  int total() {
    return total;
  }

  int used() {
    return used;
  }

  int free() {
    return total - used;
  }

  /** Blocks from this number on have never been taken. */
  int touched() {
    return untouched;
  }

  int references(int block) {
    return references[block];
  }

  int tokens(int block) {
    return tokens[block];
  }

  void setTokens(int block, int held) {
    tokens[block] = held;
  }

  long key(int block) {
    return keys[block];
  }

  void setKey(int block, long key) {
    keys[block] = key;
  }

  /**
   * The block at the head of the free list, which becomes neither free nor used, or -1. Its key and
   * tokens stay.
   */
  int takeFirst() {
    if (next[FRONT] != FRONT) {
      return unlinkNode(next[FRONT]);
    }
    if (untouched < total) {
      return touch();
    }
    return next[BACK] != BACK ? unlinkNode(next[BACK]) : -1;
  }

  private int touch() {
    int block = untouched++;
    if (block == references.length) {
      int capacity = (int) Math.min(total, block * 2L);
      references = Arrays.copyOf(references, capacity);
      tokens = Arrays.copyOf(tokens, capacity);
      keys = Arrays.copyOf(keys, capacity);
      next = Arrays.copyOf(next, capacity + FIRST_NODE);
      previous = Arrays.copyOf(previous, capacity + FIRST_NODE);
    }
    keys[block] = BlockTable.NO_KEY;
    return block;
  }

  private int unlinkNode(int node) {
    next[previous[node]] = next[node];
    previous[next[node]] = previous[node];
    return node - FIRST_NODE;
  }

  private void link(int before, int node, int after) {
    next[before] = node;
    previous[node] = before;
    next[node] = after;
    previous[after] = node;
  }

  void appendFree(int block) {
    link(previous[BACK], block + FIRST_NODE, BACK);
  }

  void prependFree(int block) {
    link(FRONT, block + FIRST_NODE, next[FRONT]);
  }

  /** Takes a block out of the middle of the free list. */
  void unlink(int block) {
    unlinkNode(block + FIRST_NODE);
  }

  /** Adds a holder; the caller has taken a block that had none out of the free list. */
  void acquire(int block) {
    if (references[block]++ == 0) {
      used++;
    }
  }

  /**
   * Drops a holder; true if it was the last, and then the caller puts the block on the free list.
   */
  boolean drop(int block) {
    if (--references[block] == 0) {
      used--;
      return true;
    }
    return false;
  }

  /** First free block in list order that holds named content, or -1. Untouched blocks hold none. */
  int firstWithContent() {
    int inFront = firstWithContent(FRONT);
    return inFront >= 0 ? inFront : firstWithContent(BACK);
  }

  private int firstWithContent(int list) {
    for (int node = next[list]; node != list; node = next[node]) {
      if (keys[node - FIRST_NODE] != BlockTable.NO_KEY) {
        return node - FIRST_NODE;
      }
    }
    return -1;
  }

  /** Counts the free list by walking it; for audits. */
  int countFree() {
    int count = total - untouched;
    for (int list = FRONT; list <= BACK; list++) {
      for (int node = next[list]; node != list; node = next[node]) {
        count++;
      }
    }
    return count;
  }
}
