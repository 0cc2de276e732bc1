package scn.engine.policy;

/**
 * A KV block with reusable content that no request holds any more. Reused for the next block: read
 * it, do not keep it.
 */
public interface CachedBlock {

  /** The request that held it last; it was completed or preempted. */
  Request getRequest();

  /** Position in the sequence of that request, from 0. */
  int getIndex();

  /** Whether it holds part of the prompt, not of what was generated. */
  default boolean isPrompt() {
    return getIndex() < getRequest().getPromptBlocks();
  }

  /** Whether it lies in a prefix that requests share, for example a system prompt. */
  boolean isShared();

  /** How often a request found the content here and took it up. */
  int getReuses();

  /** The present time. */
  long getNowMicros();
}
