package scn.dsl.diagnostic;

import java.util.List;

/**
 * A text a user wrote.
 *
 * @param name as shown in messages: the path as the user gave it, relative where possible
 */
public record SourceText(String name, String text) {

  /** The line of a number from 1, empty if there is none. */
  public String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
