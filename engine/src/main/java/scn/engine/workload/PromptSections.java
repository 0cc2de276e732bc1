package scn.engine.workload;

import java.util.Arrays;

/**
 * Sections of equal length that make up a prompt, each a token stream of its own: what a recording
 * says that names the blocks of its prompts instead of their tokens.
 *
 * <p>Two prompts that name the same section have the same tokens up to its end. Equal sections of a
 * stream are at the same place in every prompt.
 */
public final class PromptSections {
  /** For a prompt that is not made of sections. */
  public static final PromptSections NONE = new PromptSections(1);

  private final int sectionTokens;
  private final int[] streams;

  /**
   * @param sectionTokens length of every section; the last one may be cut off by the prompt's end
   * @param streams in prompt order
   */
  public PromptSections(int sectionTokens, int... streams) {
    this.sectionTokens = sectionTokens;
    this.streams = streams.clone();
  }

  /** The same streams in sections of another length. */
  public PromptSections scaled(double factor) {
    return factor == 1
        ? this
        : new PromptSections(
            (int) Math.max(1, Math.rint((double) sectionTokens * factor)), streams);
  }

  /** Tokens that all sections together would have. */
  public long tokens() {
    return (long) sectionTokens * streams.length;
  }

  /** Number of the section that holds a token of the prompt, from 0. */
  public int at(int token) {
    return token / sectionTokens;
  }

  public int stream(int section) {
    return streams[section];
  }

  public int firstToken(int section) {
    return section * sectionTokens;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PromptSections them
        && sectionTokens == them.sectionTokens
        && Arrays.equals(streams, them.streams);
  }

  @Override
  public int hashCode() {
    return 31 * sectionTokens + Arrays.hashCode(streams);
  }
}
