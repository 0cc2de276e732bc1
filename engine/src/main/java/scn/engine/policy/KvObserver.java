package scn.engine.policy;

/** Hears what instances do with their KV blocks. Only the single-tier cache reports. */
public interface KvObserver {

  /** Whether the two events below are wanted; asked once before the run. */
  default boolean observesKv() {
    return false;
  }

  /** A prefill allocation succeeded; called for every chunk. */
  default void prefillAllocated(Request request, int instance) {}

  /** A free block that still held reusable content was taken for new content. */
  default void blockEvicted(int instance, long blockKey) {}
}
