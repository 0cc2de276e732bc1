package scn.engine.kv;

import java.util.Arrays;
import scn.engine.policy.Request;

/**
 * The GPU tier with a CPU tier behind it, as the reference has them: content moves out after a
 * release under pressure and comes back when an allocation has failed.
 *
 * <p>Keeps the reference's faults Q13 to Q16 (docs/reference-quirks.md).
 */
final class TieredCache implements KvCache {
  private static final long THRASHING_MICROS = 1000;

  private final GpuCache gpu;
  private final KvMemory.CpuTier tier;
  private final long reloadMicros;
  private final PrefixHit afterReload = new PrefixHit();

  /**
   * Q14: entries are found by the number of the GPU block they left; {@link BlockTable#NO_KEY}
   * where there is none.
   */
  private long[] keys = new long[0];

  private int[] tokens = new int[0];
  private long[] offloadedAt = new long[0];
  private double[] retention = new double[0];

  private long nowMicros;
  private long pendingMicros;
  private int cpuUsed;
  private long offloads;
  private long thrashes;
  private long cpuHits;
  private long cpuMisses;

  TieredCache(GpuCache gpu, KvMemory.CpuTier tier) {
    this.gpu = gpu;
    this.tier = tier;
    // Q16: the bandwidth is called blocks per us and used as tokens per us.
    this.reloadMicros =
        tier.baseLatencyMicros() + (long) Math.ceil((double) gpu.blockTokens() / tier.bandwidth());
  }

  @Override
  public void clock(long now) {
    nowMicros = now;
    gpu.clock(now);
  }

  /** Q13: content in the CPU tier is not found here. */
  @Override
  public void lookup(BlockTable request, PrefixHit found) {
    gpu.lookup(request, found);
  }

  @Override
  public boolean allocate(
      BlockTable request, boolean prefill, int start, int count, PrefixHit cached) {
    if (gpu.allocate(request, prefill, start, count, cached)) {
      return true;
    }
    if (!reload()) {
      cpuMisses++;
      return false;
    }
    gpu.lookup(request, afterReload);
    int cachedTokens = afterReload.size() * gpu.blockTokens();
    if (cachedTokens <= start) {
      return gpu.allocate(request, prefill, start, count, cached);
    }
    if (cachedTokens > start + count) {
      throw new ReferenceCrash(
          "Q15b",
          "a reload from the CPU tier found more of the prompt (%d tokens) than the chunk asked for ends at (%d)"
              .formatted(cachedTokens, start + count));
    }
    return gpu.allocate(request, prefill, cachedTokens, start + count - cachedTokens, afterReload);
  }

  /** Brings back all content that the GPU tier does not hold; false if none was. */
  private boolean reload() {
    boolean any = false;
    for (int entry = 0; entry < keys.length && gpu.pool().free() > 0; entry++) {
      long key = keys[entry];
      if (key == BlockTable.NO_KEY || gpu.index().find(key) >= 0) {
        continue;
      }
      int block = gpu.takeForReload(retention[entry]);
      if (block < 0) {
        continue;
      }
      any = true;
      gpu.pool().setTokens(block, tokens[entry]);
      gpu.pool().setKey(block, key);
      gpu.index().put(key, block);
      gpu.free().restore(block, retention[entry]);
      pendingMicros += reloadMicros;
      if (nowMicros - offloadedAt[entry] < THRASHING_MICROS) {
        thrashes++;
      }
      keys[entry] = BlockTable.NO_KEY;
      cpuUsed--;
      cpuHits++;
    }
    return any;
  }

  @Override
  public void release(BlockTable request, Request holder) {
    gpu.release(request, holder);
    offload();
  }

  private void offload() {
    BlockPool pool = gpu.pool();
    while ((double) pool.used() / (double) pool.total() > tier.offloadAbove()
        && cpuUsed < tier.blocks()) {
      int block = gpu.free().firstToOffload();
      if (block < 0) {
        return;
      }
      store(block);
      gpu.free().unlink(block);
      gpu.index().remove(pool.key(block));
      pool.clear(block);
      gpu.free().empty(block);
    }
  }

  private void store(int block) {
    if (block >= keys.length) {
      int capacity = Math.max(block + 1, keys.length * 2);
      int before = keys.length;
      keys = Arrays.copyOf(keys, capacity);
      Arrays.fill(keys, before, capacity, BlockTable.NO_KEY);
      tokens = Arrays.copyOf(tokens, capacity);
      offloadedAt = Arrays.copyOf(offloadedAt, capacity);
      retention = Arrays.copyOf(retention, capacity);
    }
    keys[block] = gpu.pool().key(block);
    tokens[block] = gpu.pool().tokens(block);
    offloadedAt[block] = nowMicros;
    retention[block] = gpu.free().retention(block);
    // Q14: counted again even where an entry of the same number is overwritten.
    cpuUsed++;
    offloads++;
  }

  @Override
  public int lastBlockTokens(BlockTable request) {
    return gpu.lastBlockTokens(request);
  }

  @Override
  public void takeDecodeBlock(BlockTable request) {
    gpu.takeDecodeBlock(request);
  }

  @Override
  public void fillDecodeBlock(BlockTable request, int tokens) {
    gpu.fillDecodeBlock(request, tokens);
  }

  @Override
  public void settleDecode(BlockTable request, int tokens, int lastBlockTokens) {
    gpu.settleDecode(request, tokens, lastBlockTokens);
  }

  @Override
  public int blockTokens() {
    return gpu.blockTokens();
  }

  @Override
  public int totalBlocks() {
    return gpu.totalBlocks();
  }

  @Override
  public int usedBlocks() {
    return gpu.usedBlocks();
  }

  @Override
  public long pendingTransferMicros() {
    return pendingMicros;
  }

  @Override
  public long chargeTransferMicros() {
    long charged = pendingMicros;
    pendingMicros = 0;
    return charged;
  }

  @Override
  public double hitRate() {
    long hits = gpu.hits() + cpuHits;
    long lookups = hits + gpu.misses() + cpuMisses;
    return lookups == 0 ? 0 : (double) hits / (double) lookups;
  }

  @Override
  public double thrashingRate() {
    return offloads == 0 ? 0 : (double) thrashes / (double) offloads;
  }

  @Override
  public void audit() {
    gpu.audit();
  }
}
