package scn.engine.kv;

import java.util.Arrays;
import scn.engine.workload.PromptSections;

/**
 * The KV blocks of one request, in token order, and the identity of what they hold.
 *
 * <p>A block's content is named by a key: token stream and block number packed into a long. The
 * tokens themselves exist nowhere.
 */
public final class BlockTable {
  /** Names no content. */
  static final long NO_KEY = -1;

  /** Names content that equals no other content, because it is not a prefix of any token stream. */
  static final long UNIQUE_KEY = -2;

  private final int prefixStream;
  private final int prefixBlocks;
  private final int ownStream;
  private final int promptBlocks;
  private final PromptSections sections;
  private final int sectionBlocks;
  private final int blockTokens;

  private int[] blocks = new int[8];
  private int size;
  private int tokens;
  private boolean contiguous = true;

  /**
   * @param prefixTokens leading tokens read from {@code prefixStream}; the others come from {@code
   *     ownStream}
   * @param blockTokens tokens per block
   */
  public BlockTable(
      int prefixStream,
      int prefixTokens,
      int ownStream,
      int inputTokens,
      PromptSections sections,
      int blockTokens) {
    this.prefixStream = prefixStream;
    this.prefixBlocks = prefixTokens / blockTokens;
    this.ownStream = ownStream;
    this.promptBlocks = inputTokens / blockTokens;
    this.sections = sections;
    this.sectionBlocks = (int) (Math.min(sections.tokens(), inputTokens) / blockTokens);
    this.blockTokens = blockTokens;
  }

  /** Whole blocks of the prompt: those that the prefix cache can know. */
  public int promptBlocks() {
    return promptBlocks;
  }

  /** Identity of all tokens up to the end of a block, prompt and output alike. */
  public long key(int block) {
    if (block < sectionBlocks) {
      return sectionKey(block);
    }
    return key(isShared(block) ? prefixStream : ownStream, block);
  }

  /** By the section of its last token; sections count their blocks for themselves. */
  private long sectionKey(int block) {
    int section = sections.at((block + 1) * blockTokens - 1);
    return key(sections.stream(section), block - sections.firstToken(section) / blockTokens);
  }

  static long key(int stream, int block) {
    return (long) stream << 32 | block;
  }

  static int stream(long key) {
    return (int) (key >> 32);
  }

  static int block(long key) {
    return (int) key;
  }

  /** Whether a block lies in the prefix that requests share. */
  boolean isShared(int block) {
    return block < prefixBlocks;
  }

  public int size() {
    return size;
  }

  int get(int index) {
    return blocks[index];
  }

  int last() {
    return blocks[size - 1];
  }

  /** Tokens that the blocks hold together. */
  public int tokens() {
    return tokens;
  }

  void setTokens(int held) {
    tokens = held;
  }

  /**
   * Whether the blocks hold exactly the first {@link #tokens()} tokens of the request, so that a
   * key can name them.
   */
  boolean contiguous() {
    return contiguous;
  }

  void breakContiguity() {
    contiguous = false;
  }

  /**
   * Says where the next token belongs; if that is not behind the last one held, keys no longer name
   * the content.
   */
  public void continueAt(int position) {
    if (tokens != position) {
      contiguous = false;
    }
  }

  void add(int block, int heldTokens) {
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, size * 2);
    }
    blocks[size++] = block;
    tokens += heldTokens;
  }

  void grow(int moreTokens) {
    tokens += moreTokens;
  }

  void clear() {
    size = 0;
    tokens = 0;
    contiguous = true;
  }
}
