package scn.dsl.syntax;

/**
 * A comment with its marks.
 *
 * @param line it starts on, from 1
 */
public record Comment(String text, int line) {

  public int lastLine() {
    return line + (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Whether nothing may follow on the same line. */
  public boolean endsLine() {
    return text.startsWith("//") || lastLine() > line;
  }
}
