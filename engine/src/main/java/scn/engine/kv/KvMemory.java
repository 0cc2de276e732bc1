package scn.engine.kv;

import java.util.Optional;

/**
 * Size of an instance's KV memory.
 *
 * @param blockTokens tokens per block, at least 1
 * @param gpuBlocks blocks of the GPU tier, at least 1
 * @param cpu the tier behind it, if there is one
 */
public record KvMemory(int blockTokens, int gpuBlocks, Optional<CpuTier> cpu) {

  public KvMemory {
    if (blockTokens < 1 || gpuBlocks < 1) {
      throw new IllegalArgumentException("KV memory needs at least 1 block of at least 1 token");
    }
  }

  /**
   * @param blocks capacity, at least 1
   * @param offloadAbove share of used GPU blocks above which released blocks move here, 0 to 1
   * @param bandwidth see engine semantics: {@code reference} divides the tokens of a block by it,
   *     giving us
   * @param baseLatencyMicros added to each block's transfer
   */
  public record CpuTier(int blocks, double offloadAbove, double bandwidth, long baseLatencyMicros) {

    public CpuTier {
      if (blocks < 1
          || !(offloadAbove >= 0 && offloadAbove <= 1)
          || !(bandwidth > 0)
          || baseLatencyMicros < 0) {
        throw new IllegalArgumentException(
            "a CPU tier needs at least 1 block, a threshold in 0..1, a positive bandwidth and a base latency of at least 0");
      }
    }
  }
}
