package scn.engine.random;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers for one purpose, addressed by item instead of by order.
 *
 * <p>A stream is keyed by a seed and a textual path such as {@code client/chat/arrival}. Item k of
 * a stream has numbers of its own, so that no draw depends on what other items or other streams
 * consumed. The construction is fixed: the same seed, path and item give the same bits everywhere.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private final long key;

  private RandomStream(long key) {
    this.key = key;
  }

  /** The stream of a purpose; different paths are independent of each other. */
  public static RandomStream of(long seed, String path) {
    return new RandomStream(mix(mix(seed + GOLDEN) ^ fnv1a(path)));
  }

  /** A stream of its own inside item {@code item}, for draws keyed by a pair. */
  public RandomStream within(long item) {
    return new RandomStream(itemKey(item));
  }

  /** The numbers of item {@code item}, from 0. */
  public Draws draws(long item) {
    return new Draws(itemKey(item));
  }

  /** Number {@code draw} of item {@code item}: uniform, above 0 and below 1. */
  public double uniform(long item, long draw) {
    return toUniform(itemKey(item), draw);
  }

  /** The 64 bits that identify the stream. */
  public long key() {
    return key;
  }

  private long itemKey(long item) {
    return mix(key + (item + 1) * GOLDEN);
  }

  static double toUniform(long itemKey, long draw) {
    long bits = mix(itemKey + (draw + 1) * GOLDEN) >>> 11;
    // Adding one half to the largest value rounds up to 2^53, hence the bound.
    return Math.min((bits + 0.5) * 0x1.0p-53, 1 - 0x1.0p-53);
  }

  static long fnv1a(String path) {
    long hash = FNV_OFFSET;
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
