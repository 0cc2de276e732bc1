package scn.dsl.format;

import java.util.List;
import scn.dsl.syntax.WrittenText;

/**
 * Sets a scenario in the style of the language.
 *
 * <p>Where lines end is the writer's choice; indentation, blanks and columns are not. A block that
 * was written on one line stays on it while it fits, list items keep their lines, at most one line
 * is left empty. Words and comments stay the same and in order. What has a fault of form is left as
 * it is. Formatting twice gives what formatting once gives.
 */
public final class Formatter {

  /** Longest line that is not broken. */
  static final int WIDTH = 120;

  /** Blanks a block is indented by. */
  static final int INDENT = 2;

  private Formatter() {}

  /** Takes any text, also one with faults; the result ends with a line break or is empty. */
  public static String format(String text) {
    List<Line> lines = Layout.of(WrittenText.of(text.replace("\r\n", "\n").replace('\r', '\n')));
    Columns.align(lines);
    lines.forEach(Line::place);
    Columns.alignComments(lines);
    StringBuilder out = new StringBuilder();
    lines.forEach(line -> line.print(out));
    return out.toString();
  }
}
