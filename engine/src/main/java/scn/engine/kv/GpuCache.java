package scn.engine.kv;

import java.util.Arrays;
import scn.engine.policy.Eviction;
import scn.engine.policy.Request;

/**
 * The GPU tier: blocks with reference counts, an index from content to block, and the order in
 * which free blocks lose what they hold.
 *
 * <p>This is the reference's cache with its faults Q5, Q9, Q10, Q19 and Q20
 * (docs/reference-quirks.md); each is named where it is.
 */
final class GpuCache implements KvCache {
  private final int blockTokens;
  private final BlockPool pool;
  private final PrefixTable index;
  private final FreeBlocks free;
  private final KvEvents events;
  private long nowMicros;
  private long hits;
  private long misses;

  /** What the present allocation has done, for undoing it. */
  private int[] taken = new int[16];

  private long[] takenKeys = new long[16];
  private int takenCount;
  private int adopted;

  GpuCache(KvMemory memory, int streams, Eviction eviction, KvEvents events) {
    this.blockTokens = memory.blockTokens();
    this.pool = new BlockPool(memory.gpuBlocks());
    this.index = new PrefixTable(streams);
    this.free =
        eviction.recencyOnly() ? new RecencyList(pool) : new RetentionOrder(pool, index, eviction);
    this.events = events;
  }

  @Override
  public void lookup(BlockTable request, PrefixHit found) {
    found.clear();
    for (int i = 0; i < request.promptBlocks(); i++) {
      int block = index.find(request.key(i));
      if (block < 0) {
        return;
      }
      found.add(block);
    }
  }

  @Override
  public boolean allocate(
      BlockTable request, boolean prefill, int start, int count, PrefixHit cached) {
    // Q19: counts whole blocks for the new tokens even where the last block still has room.
    if (prefill && ceilDiv(count, blockTokens) > pool.free()) {
      return false;
    }
    if (count == 0) {
      return true;
    }
    takenCount = 0;
    adopted = 0;
    int done = 0;
    if (request.size() == 0) {
      adopt(request, cached);
    } else {
      done = fillLastBlock(request, count, start);
    }
    request.continueAt(start + done);
    while (done < count) {
      int held = Math.min(blockTokens, count - done);
      int block = takeBlock();
      if (block < 0) {
        rollBack(request);
        return false;
      }
      done += held;
      claim(request, block, held);
      if (prefill && held == blockTokens) {
        name(request, block, start + done);
      }
    }
    return true;
  }

  private void adopt(BlockTable request, PrefixHit cached) {
    for (int i = 0; i < cached.size(); i++) {
      int block = cached.get(i);
      if (pool.references(block) == 0) {
        free.unlink(block);
      }
      pool.acquire(block);
      pool.countReuse(block, 1);
      hits++;
      // Q15 and Q20: a block of an old lookup may meanwhile hold something else, or nothing.
      if (pool.key(block) != request.key(i)) {
        request.breakContiguity();
      }
      request.add(block, pool.tokens(block));
      adopted++;
    }
  }

  private int fillLastBlock(BlockTable request, int count, int start) {
    request.continueAt(start);
    int last = request.last();
    int before = pool.tokens(last);
    if (before == 0 || before >= blockTokens) {
      return 0;
    }
    int added = Math.min(blockTokens - before, count);
    pool.setTokens(last, before + added);
    request.grow(added);
    if (before + added == blockTokens) {
      nameLast(request, request.tokens());
    }
    return added;
  }

  /** Makes the last block findable, which now is full. */
  private void nameLast(BlockTable request, int tokens) {
    long key = request.contiguous() ? request.key(tokens / blockTokens - 1) : BlockTable.UNIQUE_KEY;
    pool.setKey(request.last(), key);
    index.put(key, request.last());
  }

  @Override
  public int lastBlockTokens(BlockTable request) {
    int held = request.size() == 0 ? 0 : pool.tokens(request.last());
    return held == 0 ? blockTokens : held;
  }

  @Override
  public void takeDecodeBlock(BlockTable request) {
    takenCount = 0;
    claim(request, takeBlock(), 1);
  }

  @Override
  public void fillDecodeBlock(BlockTable request, int tokens) {
    pool.setTokens(request.last(), blockTokens);
    nameLast(request, tokens);
  }

  @Override
  public void settleDecode(BlockTable request, int tokens, int lastBlockTokens) {
    request.setTokens(tokens);
    pool.setTokens(request.last(), lastBlockTokens);
  }

  /** A free block, emptied; -1 if there is none. */
  private int takeBlock() {
    int block = free.takeFirst();
    if (block < 0) {
      return -1;
    }
    long key = pool.key(block);
    if (takenCount == taken.length) {
      taken = Arrays.copyOf(taken, takenCount * 2);
      takenKeys = Arrays.copyOf(takenKeys, takenCount * 2);
    }
    taken[takenCount] = block;
    takenKeys[takenCount++] = key;
    forget(block, key);
    return block;
  }

  private void forget(int block, long key) {
    if (key != BlockTable.NO_KEY) {
      if (key >= 0) {
        events.evicted(key);
      }
      index.remove(key);
    }
    pool.clear(block);
  }

  private void claim(BlockTable request, int block, int held) {
    pool.acquire(block);
    pool.setTokens(block, held);
    misses++;
    request.add(block, held);
  }

  /** Makes a full block of a prompt findable, at once, before its tokens are computed. */
  private void name(BlockTable owner, int block, int end) {
    long key = end % blockTokens == 0 ? owner.key(end / blockTokens - 1) : BlockTable.UNIQUE_KEY;
    pool.setKey(block, key);
    index.put(key, block);
  }

  /**
   * Q5: the request also loses what earlier allocations gave it, and those blocks stay in use for
   * ever.
   */
  private void rollBack(BlockTable request) {
    for (int i = takenCount - 1; i >= 0; i--) {
      int block = taken[i];
      index.remove(pool.key(block));
      pool.setKey(block, takenKeys[i]);
      index.put(takenKeys[i], block);
      pool.setTokens(block, 0);
      pool.drop(block);
      misses--;
      free.putBack(block);
    }
    for (int i = adopted - 1; i >= 0; i--) {
      int block = request.get(i);
      hits--;
      pool.countReuse(block, -1);
      if (pool.drop(block)) {
        free.abandon(block);
      }
    }
    request.clear();
  }

  @Override
  public void release(BlockTable request, Request holder) {
    for (int i = request.size() - 1; i >= 0; i--) {
      if (pool.drop(request.get(i))) {
        free.release(request.get(i), i, request, holder, nowMicros);
      }
    }
    request.clear();
  }

  BlockPool pool() {
    return pool;
  }

  PrefixTable index() {
    return index;
  }

  FreeBlocks free() {
    return free;
  }

  /**
   * Takes a free block for content that comes from elsewhere, losing what it held; -1 if there is
   * none, or none that holds less worthy content.
   */
  int takeForReload(double retention) {
    int block = free.takeFirstFor(retention);
    if (block >= 0) {
      forget(block, pool.key(block));
    }
    return block;
  }

  long hits() {
    return hits;
  }

  long misses() {
    return misses;
  }

  @Override
  public void clock(long now) {
    nowMicros = now;
  }

  @Override
  public int blockTokens() {
    return blockTokens;
  }

  @Override
  public int totalBlocks() {
    return pool.total();
  }

  @Override
  public int usedBlocks() {
    return pool.used();
  }

  @Override
  public long pendingTransferMicros() {
    return 0;
  }

  @Override
  public long chargeTransferMicros() {
    return 0;
  }

  @Override
  public double hitRate() {
    return hits + misses == 0 ? 0 : (double) hits / (double) (hits + misses);
  }

  @Override
  public double thrashingRate() {
    return 0;
  }

  @Override
  public void audit() {
    int inUse = 0;
    for (int block = 0; block < pool.touched(); block++) {
      if (pool.references(block) < 0) {
        throw new IllegalStateException("block " + block + " has a negative reference count");
      }
      if (pool.references(block) > 0) {
        inUse++;
      }
    }
    if (inUse != pool.used() || free.count() + inUse != pool.total()) {
      throw new IllegalStateException(
          "of %d blocks %d have holders, %d are counted as used and %d are on the free list"
              .formatted(pool.total(), inUse, pool.used(), free.count()));
    }
  }

  static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }
}
