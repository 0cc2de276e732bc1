package scn.dsl.syntax;

import java.util.List;

/**
 * A word, sign, number or text as it was written.
 *
 * @param symbol what the grammar calls it, such as {@code OPEN_BRACE}
 * @param keyword whether it is a word of the language
 * @param misplaced whether no sentence of the language could hold it where it stands
 * @param start of its first character among those of the text, in code points from 0
 * @param end behind its last character
 * @param line it starts on, from 1
 * @param column it starts at, from 1
 * @param before comments that start on lines of their own, between the word before and this one
 * @param behind comments that start on its line, before the next word
 */
public record Word(
    String symbol,
    String text,
    boolean keyword,
    boolean misplaced,
    int start,
    int end,
    int line,
    int column,
    List<Comment> before,
    List<Comment> behind)
    implements Part {

  public Word {
    before = List.copyOf(before);
    behind = List.copyOf(behind);
  }

  /** Whether it is a symbol of the grammar and stands where that belongs. */
  public boolean is(String wanted) {
    return !misplaced && symbol.equals(wanted);
  }

  /** The last line of the word and of the comments behind it. */
  public int lastLine() {
    return behind.isEmpty()
        ? line + (int) text.chars().filter(c -> c == '\n').count()
        : behind.get(behind.size() - 1).lastLine();
  }

  @Override
  public Word first() {
    return this;
  }

  @Override
  public Word last() {
    return this;
  }
}
