package scn.engine.kv;

/**
 * Hears of content that leaves the GPU tier. An eviction policy that is one of these hears of what
 * its instance takes, so that decisions can be watched.
 */
public interface KvEvents {
  KvEvents NONE = key -> {};

  /** A free block that still held this content was taken for new content. */
  void evicted(long blockKey);

  /** Tells another one too, after this one. */
  default KvEvents and(KvEvents other) {
    return other == NONE
        ? this
        : key -> {
          evicted(key);
          other.evicted(key);
        };
  }
}
