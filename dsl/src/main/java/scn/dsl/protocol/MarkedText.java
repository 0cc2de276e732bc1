package scn.dsl.protocol;

/**
 * A text in which a block is scn's and all else is the writer's.
 *
 * @param name of the block; a text may have several
 */
record MarkedText(String name) {

  /** The block by itself, as it stands in a new text. */
  String block(String content) {
    return opening() + "\n\n" + content.strip() + "\n\n" + closing() + "\n";
  }

  /** The text with other content of the block; without the block, the text as it is. */
  String replace(String text, String content) {
    int from = text.indexOf(opening());
    int to = text.indexOf(closing(), Math.max(0, from));
    return from < 0 || to < 0
        ? text
        : text.substring(0, from)
            + block(content).strip()
            + text.substring(to + closing().length());
  }

  boolean isIn(String text) {
    int from = text.indexOf(opening());
    return from >= 0 && text.indexOf(closing(), from) >= 0;
  }

  private String opening() {
    return "<!-- scn: " + name + "; what stands here is written anew -->";
  }

  private String closing() {
    return "<!-- scn: end of " + name + " -->";
  }
}
