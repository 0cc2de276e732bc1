package scn.engine.kv;

/** Hears of content that leaves the GPU tier. */
public interface KvEvents {
  KvEvents NONE = key -> {};

  /** A free block that still held this content was taken for new content. */
  void evicted(long blockKey);
}
