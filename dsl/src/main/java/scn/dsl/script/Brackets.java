package scn.dsl.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/**
 * Finds the bracket that is not closed, where the parser only sees that the text makes no sense.
 */
final class Brackets {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final String text;
  private int at;

  private Brackets(String text) {
    this.text = text;
  }

  /** The first bracket without its counterpart; empty if all match. */
  static Optional<Diagnostic> fault(SourceText source) {
    return new Brackets(source.text()).unmatched().map(offset -> diagnostic(source, offset));
  }

  private static Diagnostic diagnostic(SourceText source, int offset) {
    String before = source.text().substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    char bracket = source.text().charAt(offset);
    Span at = new Span(source, line, offset - before.lastIndexOf('\n'), 1);
    int kind = OPENING.indexOf(bracket);
    return kind >= 0
        ? Diagnostic.error(
            at, "this '" + bracket + "' is not closed", "'" + CLOSING.charAt(kind) + "' is missing")
        : Diagnostic.error(
            at,
            "this '" + bracket + "' closes nothing",
            "remove it, or write '" + OPENING.charAt(CLOSING.indexOf(bracket)) + "' before");
  }

  private Optional<Integer> unmatched() {
    Deque<Integer> open = new ArrayDeque<>();
    for (; at < text.length(); at++) {
      skipWhatIsNoCode();
      char c = at < text.length() ? text.charAt(at) : ' ';
      if (OPENING.indexOf(c) >= 0) {
        open.push(at);
      } else if (CLOSING.indexOf(c) >= 0) {
        if (open.isEmpty()) {
          return Optional.of(at);
        }
        int opened = open.pop();
        if (OPENING.indexOf(text.charAt(opened)) != CLOSING.indexOf(c)) {
          return Optional.of(opened);
        }
      }
    }
    return Optional.ofNullable(open.peek());
  }

  private void skipWhatIsNoCode() {
    if (text.startsWith("//", at)) {
      skipTo("\n");
    } else if (text.startsWith("/*", at)) {
      skipTo("*/");
    } else if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
      skipText(text.charAt(at));
    }
  }

  private void skipTo(String end) {
    int found = text.indexOf(end, at + 2);
    at = found < 0 ? text.length() : found + end.length() - 1;
  }

  private void skipText(char quote) {
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      }
    }
  }
}
