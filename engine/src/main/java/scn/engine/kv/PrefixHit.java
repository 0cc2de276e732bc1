package scn.engine.kv;

import java.util.Arrays;

/** Cached leading blocks of a prompt, as the last lookup found them. Reused for the next lookup. */
public final class PrefixHit {
  /** Nothing cached; never written to. */
  static final PrefixHit NONE = new PrefixHit();

  private int[] blocks = new int[16];
  private int size;

  /** Number of leading blocks found. */
  public int size() {
    return size;
  }

  int get(int index) {
    return blocks[index];
  }

  void clear() {
    size = 0;
  }

  void add(int block) {
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, size * 2);
    }
    blocks[size++] = block;
  }
}
