package scn.dsl.policy;

/** What a number measures, with the unit it is kept in. */
public enum Dimension {
  NUMBER("a plain number", "0.5", ""),
  TIME("a time", "10 ms", "us"),
  PER_TIME("a rate", "1e-5/us", "/us"),
  REQUEST_RATE("a request rate", "2000 req/s", "req/s"),
  TOKEN_RATE("a token rate", "16000 tokens/s", "tokens/s"),
  TOKENS("a number of tokens", "256 tokens", "tokens"),
  BLOCKS("a number of blocks", "5000 blocks", "blocks"),
  BYTES("a size in bytes", "16 GiB", "B"),
  BLOCK_BANDWIDTH("a bandwidth in blocks", "100 blocks/us", "blocks/us"),
  BYTE_BANDWIDTH("a bandwidth in bytes", "64 GB/s", "B/us");

  private final String noun;
  private final String example;
  private final String baseUnit;

  Dimension(String noun, String example, String baseUnit) {
    this.noun = noun;
    this.example = example;
    this.baseUnit = baseUnit;
  }

  /** For messages, with its article: {@code a time}. */
  public String noun() {
    return noun;
  }

  /** A value a user could write. */
  public String example() {
    return example;
  }

  /** The unit that numbers of it are kept in, as the language writes it. */
  public String baseUnit() {
    return baseUnit;
  }
}
