package scn.engine.policy;

/**
 * Says which cached KV blocks stay on the GPU tier the longest, and which are worth a place in the
 * CPU tier behind it.
 *
 * <p>A block is judged once, when its last holder lets go of it. Blocks that nobody could find
 * again are not judged: they are taken first. Each instance has its own object; it may keep state
 * within a run.
 */
public interface Eviction {

  /**
   * Whether nothing counts but how long ago a block was let go, with or without content, and all
   * content may be offloaded. Then no block is judged. Asked once before the run.
   */
  default boolean recencyOnly() {
    return false;
  }

  /**
   * How much the content is worth keeping: the smallest leaves first, of equals the one that was
   * let go first. NaN ends the run with an error that names script, request and instance.
   */
  double retention(CachedBlock block);

  /** Whether the content moves to the CPU tier when the GPU tier is fuller than its threshold. */
  default boolean offloads(CachedBlock block) {
    return true;
  }
}
