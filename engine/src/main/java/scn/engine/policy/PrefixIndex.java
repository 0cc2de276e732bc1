package scn.engine.policy;

import java.util.Arrays;

/**
 * What a router remembers of the prompts it sent where: for every instance the KV blocks it was
 * sent last.
 *
 * <p>Each instance has room for a fixed number of blocks; a new block beyond that takes the place
 * of the one recorded longest ago. Recording a prompt touches its blocks from the first to the
 * last, so it is the roots of a prompt that are forgotten first. Looking refreshes nothing. Blocks
 * are named by {@link Request#blockKey}.
 */
public final class PrefixIndex {
  private final int capacity;
  private RecentBlocks[] instances = new RecentBlocks[0];

  /**
   * @param capacity blocks remembered for each instance, at least 1
   */
  public PrefixIndex(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a prefix index needs room for a block, not " + capacity);
    }
    this.capacity = capacity;
  }

  /** Number of whole blocks from the start of the prompt that are remembered for the instance. */
  public int match(Request request, int instance) {
    if (instance >= instances.length || instances[instance] == null) {
      return 0;
    }
    RecentBlocks known = instances[instance];
    int blocks = request.getPromptBlocks();
    int matched = 0;
    while (matched < blocks && known.contains(request.blockKey(matched))) {
      matched++;
    }
    return matched;
  }

  /** Remembers all whole blocks of the prompt for the instance. */
  public void record(Request request, int instance) {
    RecentBlocks known = of(instance);
    int blocks = request.getPromptBlocks();
    for (int block = 0; block < blocks; block++) {
      known.touch(request.blockKey(block));
    }
  }

  /** Forgets one block of an instance, if it is remembered. */
  public void forget(int instance, long blockKey) {
    if (instance < instances.length && instances[instance] != null) {
      instances[instance].remove(blockKey);
    }
  }

  private RecentBlocks of(int instance) {
    if (instance >= instances.length) {
      instances = Arrays.copyOf(instances, instance + 1);
    }
    if (instances[instance] == null) {
      instances[instance] = new RecentBlocks(capacity);
    }
    return instances[instance];
  }
}
