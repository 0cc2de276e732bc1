package scn.engine.kv;

import java.util.Arrays;
import scn.engine.policy.CachedBlock;
import scn.engine.policy.Eviction;
import scn.engine.policy.Request;

/**
 * Free blocks as an eviction policy ranks them: those without reusable content first, then the ones
 * least worth keeping, of equals the one released first.
 *
 * <p>Reusable is what the prefix cache finds at the moment of release. A block is judged at that
 * moment only, so its place costs O(log n) and no search.
 */
final class RetentionOrder extends FreeBlocks {
  private final BlockPool pool;
  private final PrefixTable prefixes;
  private final Eviction policy;

  /** Blocks without reusable content. */
  private final RecencyList worthless;

  private final BlockHeap staying = new BlockHeap(this::compare);
  private final BlockHeap offloadable = new BlockHeap(this::compare);
  private final Released view = new Released();

  private double[] retention = new double[64];
  private long[] turn = new long[64];

  /** The heap that a block belongs to while it is free; null for those in {@link #worthless}. */
  private BlockHeap[] heaps = new BlockHeap[64];

  private long turns;

  RetentionOrder(BlockPool pool, PrefixTable prefixes, Eviction policy) {
    this.pool = pool;
    this.prefixes = prefixes;
    this.policy = policy;
    this.worthless = new RecencyList(pool);
  }

  private int compare(int a, int b) {
    int byWorth = Double.compare(retention[a], retention[b]);
    return byWorth != 0 ? byWorth : Long.compare(turn[a], turn[b]);
  }

  @Override
  int takeFirst() {
    int block = worthless.takeFirst();
    return block >= 0 ? block : takeJudged(firstJudged());
  }

  @Override
  int takeFirstFor(double worth) {
    int block = worthless.takeFirst();
    if (block >= 0) {
      return block;
    }
    int first = firstJudged();
    return first >= 0 && retention[first] < worth ? takeJudged(first) : -1;
  }

  private int firstJudged() {
    int first = staying.first();
    int other = offloadable.first();
    return first < 0 || (other >= 0 && compare(other, first) < 0) ? other : first;
  }

  private int takeJudged(int block) {
    if (block >= 0) {
      heaps[block].remove(block);
    }
    return block;
  }

  private BlockHeap heapOf(int block) {
    return block < heaps.length ? heaps[block] : null;
  }

  @Override
  void unlink(int block) {
    if (heapOf(block) == null) {
      worthless.unlink(block);
    } else {
      takeJudged(block);
    }
  }

  @Override
  void release(int block, int index, BlockTable held, Request lastHolder, long nowMicros) {
    if (prefixes.find(pool.key(block)) != block) {
      empty(block);
      return;
    }
    view.block = block;
    view.index = index;
    view.held = held;
    view.request = lastHolder;
    view.nowMicros = nowMicros;
    add(block, policy.retention(view), policy.offloads(view) ? offloadable : staying);
  }

  @Override
  void restore(int block, double worth) {
    add(block, worth, offloadable);
  }

  private void add(int block, double worth, BlockHeap heap) {
    if (block >= heaps.length) {
      int capacity = Math.max(block + 1, block * 2);
      retention = Arrays.copyOf(retention, capacity);
      turn = Arrays.copyOf(turn, capacity);
      heaps = Arrays.copyOf(heaps, capacity);
    }
    retention[block] = worth;
    turn[block] = turns++;
    heaps[block] = heap;
    heap.add(block);
  }

  @Override
  void empty(int block) {
    if (heapOf(block) != null) {
      heaps[block] = null;
    }
    worthless.empty(block);
  }

  /** To its old place, as if it had never been taken. */
  @Override
  void putBack(int block) {
    BlockHeap heap = heapOf(block);
    if (heap == null) {
      worthless.putBack(block);
    } else {
      heap.add(block);
    }
  }

  @Override
  void abandon(int block) {
    putBack(block);
  }

  @Override
  int firstToOffload() {
    return offloadable.first();
  }

  @Override
  double retention(int block) {
    return retention[block];
  }

  @Override
  int count() {
    return worthless.count() + staying.size() + offloadable.size();
  }

  /** The block that the policy is asked about. */
  private final class Released implements CachedBlock {
    private int block;
    private int index;
    private BlockTable held;
    private Request request;
    private long nowMicros;

    @Override
    public Request getRequest() {
      return request;
    }

    @Override
    public int getIndex() {
      return index;
    }

    @Override
    public boolean isShared() {
      return held.isShared(index);
    }

    @Override
    public int getReuses() {
      return pool.reuses(block);
    }

    @Override
    public long getNowMicros() {
      return nowMicros;
    }
  }
}
