package scn.engine.kv;

import java.util.Arrays;
import scn.engine.policy.Request;

/**
 * Free blocks as the reference keeps them: the least recently released one is taken first, whatever
 * it holds.
 *
 * <p>The order is: blocks put back in front, then blocks never touched, in numeric order, then
 * released ones, oldest first. Untouched blocks cost no memory, so that a list of 100,000 blocks is
 * as cheap as what is used of it.
 */
final class RecencyList extends FreeBlocks {
  private static final int FRONT = 0;
  private static final int BACK = 1;
  private static final int FIRST_NODE = 2;

  private final BlockPool pool;
  private final int total;
  private int untouched;
  private int[] next = new int[64 + FIRST_NODE];
  private int[] previous = new int[64 + FIRST_NODE];

  RecencyList(BlockPool pool) {
    this.pool = pool;
    this.total = pool.total();
    next[FRONT] = FRONT;
    previous[FRONT] = FRONT;
    next[BACK] = BACK;
    previous[BACK] = BACK;
  }

  @Override
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
    int node = block + FIRST_NODE;
    if (node == next.length) {
      int capacity = (int) Math.min(total + (long) FIRST_NODE, node * 2L);
      next = Arrays.copyOf(next, capacity);
      previous = Arrays.copyOf(previous, capacity);
    }
    pool.touch(block);
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

  private void append(int block) {
    link(previous[BACK], block + FIRST_NODE, BACK);
  }

  @Override
  int takeFirstFor(double retention) {
    return takeFirst();
  }

  @Override
  void unlink(int block) {
    unlinkNode(block + FIRST_NODE);
  }

  @Override
  void release(int block, int index, BlockTable held, Request lastHolder, long nowMicros) {
    append(block);
  }

  @Override
  void putBack(int block) {
    link(FRONT, block + FIRST_NODE, next[FRONT]);
  }

  @Override
  void abandon(int block) {
    append(block);
  }

  @Override
  void restore(int block, double retention) {
    append(block);
  }

  @Override
  void empty(int block) {
    append(block);
  }

  @Override
  int firstToOffload() {
    int inFront = firstWithContent(FRONT);
    return inFront >= 0 ? inFront : firstWithContent(BACK);
  }

  private int firstWithContent(int list) {
    for (int node = next[list]; node != list; node = next[node]) {
      if (pool.key(node - FIRST_NODE) != BlockTable.NO_KEY) {
        return node - FIRST_NODE;
      }
    }
    return -1;
  }

  @Override
  double retention(int block) {
    return 0;
  }

  @Override
  int count() {
    int count = total - untouched;
    for (int list = FRONT; list <= BACK; list++) {
      for (int node = next[list]; node != list; node = next[node]) {
        count++;
      }
    }
    return count;
  }
}
