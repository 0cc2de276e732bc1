package scn.engine.kv;

import scn.engine.policy.Request;

/**
 * The blocks that no request holds, in the order in which they are taken for new content. A block
 * keeps its content until then.
 */
abstract sealed class FreeBlocks permits RecencyList, RetentionOrder {

  /** Takes the first block; -1 if there is none. */
  abstract int takeFirst();

  /**
   * As above, but none whose content is worth as much as what it is wanted for.
   *
   * @param retention as {@link #retention} gave it
   */
  abstract int takeFirstFor(double retention);

  /** Takes a block out of the middle. */
  abstract void unlink(int block);

  /**
   * The last holder has let go of a block.
   *
   * @param index its place among the blocks of that request
   */
  abstract void release(int block, int index, BlockTable held, Request lastHolder, long nowMicros);

  /** An allocation that failed after all gives back a block it had taken. */
  abstract void putBack(int block);

  /** As above, a block whose content it had taken up. */
  abstract void abandon(int block);

  /** A block now has content that was elsewhere meanwhile. */
  abstract void restore(int block, double retention);

  /** A block no longer has content. */
  abstract void empty(int block);

  /** The first block whose content may be offloaded, still in its place; -1 if there is none. */
  abstract int firstToOffload();

  /** What the content of a free block is worth, for {@link #restore} when it comes back. */
  abstract double retention(int block);

  /** Counts the blocks by walking them; for audits. */
  abstract int count();
}
