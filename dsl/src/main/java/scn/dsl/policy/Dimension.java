package scn.dsl.policy;

/** What a number measures, with the unit it is kept in. */
public enum Dimension {
  NUMBER("a plain number", "0.5"),
  TIME("a time", "10 ms"),
  PER_TIME("a rate", "1e-5/us"),
  REQUEST_RATE("a request rate", "2000 req/s"),
  TOKENS("a number of tokens", "256 tokens"),
  BLOCKS("a number of blocks", "5000 blocks"),
  BYTES("a size in bytes", "16 GiB"),
  BLOCK_BANDWIDTH("a bandwidth in blocks", "100 blocks/us"),
  BYTE_BANDWIDTH("a bandwidth in bytes", "64 GB/s");

  private final String noun;
  private final String example;

  Dimension(String noun, String example) {
    this.noun = noun;
    this.example = example;
  }

  /** For messages, with its article: {@code a time}. */
  public String noun() {
    return noun;
  }

  /** A value a user could write. */
  public String example() {
    return example;
  }
}
