package scn.dsl.diagnostic;

import java.util.List;

/**
 * A text a user wrote.
 *
 * @param name as shown in messages: the path as the user gave it, relative where possible
 */
public record SourceText(String name, String text) {

  /**
   * Some lines of a text that is too large to keep; the lines before them read as empty.
   *
   * @param firstLine number of the first line of {@code lines}, from 1
   */
  public static SourceText excerpt(String name, int firstLine, String lines) {
    return new SourceText(name, "\n".repeat(firstLine - 1) + lines);
  }

  /** The line of a number from 1, empty if there is none. */
  public String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
