package scn.engine.kv;

import scn.engine.policy.Eviction;
import scn.engine.policy.Request;

/**
 * KV memory of one instance with its prefix cache: {@link GpuCache} alone, or with a CPU tier
 * behind it ({@link TieredCache}).
 */
public interface KvCache {

  static KvCache of(KvMemory memory, int streams, Eviction eviction, KvEvents events) {
    GpuCache gpu = new GpuCache(memory, streams, eviction, events);
    return memory.cpu().<KvCache>map(cpu -> new TieredCache(gpu, cpu)).orElse(gpu);
  }

  /** Tells the time of the step in progress. */
  void clock(long nowMicros);

  /**
   * Finds the longest run of leading whole blocks of the prompt that the GPU tier holds. Changes
   * nothing.
   */
  void lookup(BlockTable request, PrefixHit found);

  /**
   * Gives a request KV memory for some more of its tokens.
   *
   * @param prefill whether the tokens are prompt tokens
   * @param start number of tokens before them
   * @param count how many; with 0 nothing happens at all, not even to {@code cached} (quirk Q9)
   * @param cached leading blocks to share, used only if the request holds no block yet
   * @return whether there was room; if not, the request may have lost what it held (quirk Q5)
   */
  boolean allocate(BlockTable request, boolean prefill, int start, int count, PrefixHit cached);

  /** As above for a request that is already running. */
  default boolean allocate(BlockTable request, boolean prefill, int start, int count) {
    return allocate(request, prefill, start, count, PrefixHit.NONE);
  }

  /**
   * Takes all blocks from a request; their content stays findable until they are taken for
   * something else.
   *
   * @param holder the same request as policies see it
   */
  void release(BlockTable request, Request holder);

  /**
   * Tokens in the last block of a request, {@link #blockTokens()} if the next token needs a new
   * block.
   */
  int lastBlockTokens(BlockTable request);

  /**
   * Decoding without a call per token: takes the block for the next token, which the caller knows
   * to be there.
   */
  void takeDecodeBlock(BlockTable request);

  /**
   * Decoding without a call per token: the token just stored fills the last block.
   *
   * @param tokens that the request holds with it
   */
  void fillDecodeBlock(BlockTable request, int tokens);

  /** Decoding without a call per token: brings the books of a request up to date. */
  void settleDecode(BlockTable request, int tokens, int lastBlockTokens);

  int blockTokens();

  int totalBlocks();

  int usedBlocks();

  /** Transfer time that no step has been charged with yet. */
  long pendingTransferMicros();

  /** As above, and resets it. */
  long chargeTransferMicros();

  /** Block hits over hits and misses since the start, 0 before the first. */
  double hitRate();

  /** Reloads within a millisecond of their offload over offloads, 0 without offloads. */
  double thrashingRate();

  /**
   * Throws {@link IllegalStateException} if the books do not balance; walks all blocks, for audits
   * only.
   */
  void audit();
}
