package scn.dsl.show;

/** Collects lines of a scenario, each with a remark behind it or none. */
final class TextBuilder {
  private final StringBuilder text = new StringBuilder();
  private final boolean remarks;

  TextBuilder(boolean remarks) {
    this.remarks = remarks;
  }

  /** Ends the line. */
  TextBuilder line(String words, String remark) {
    text.append(words);
    if (remarks && !remark.isEmpty()) {
      text.append("  // ").append(remark);
    }
    text.append('\n');
    return this;
  }

  TextBuilder line(String words) {
    return line(words, "");
  }

  /** A line of its own that is nothing but a remark. */
  TextBuilder remark(String remark) {
    if (remarks) {
      text.append("// ").append(remark).append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
