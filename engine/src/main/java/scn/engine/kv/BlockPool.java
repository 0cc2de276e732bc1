package scn.engine.kv;

import java.util.Arrays;

/** What is known of each block of one instance's GPU tier: holders, tokens, content. */
final class BlockPool {
  private final int total;
  private int touched;
  private int used;

  private int[] references = new int[64];
  private int[] tokens = new int[64];
  private int[] reuses = new int[64];
  private long[] keys = new long[64];

  BlockPool(int total) {
    this.total = total;
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
    return touched;
  }

  /** The next block in numeric order is taken for the first time. */
  void touch(int block) {
    touched = block + 1;
    if (block == references.length) {
      int capacity = (int) Math.min(total, block * 2L);
      references = Arrays.copyOf(references, capacity);
      tokens = Arrays.copyOf(tokens, capacity);
      reuses = Arrays.copyOf(reuses, capacity);
      keys = Arrays.copyOf(keys, capacity);
    }
    keys[block] = BlockTable.NO_KEY;
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

  /** How often the content was taken up by a request that found it. */
  int reuses(int block) {
    return reuses[block];
  }

  void countReuse(int block, int change) {
    reuses[block] += change;
  }

  /** Takes the content out of a block. */
  void clear(int block) {
    keys[block] = BlockTable.NO_KEY;
    tokens[block] = 0;
    reuses[block] = 0;
  }

  /** Adds a holder; the caller has taken a block that had none out of the free ones. */
  void acquire(int block) {
    if (references[block]++ == 0) {
      used++;
    }
  }

  /**
   * Drops a holder; true if it was the last, and then the caller puts the block among the free
   * ones.
   */
  boolean drop(int block) {
    if (--references[block] == 0) {
      used--;
      return true;
    }
    return false;
  }
}
