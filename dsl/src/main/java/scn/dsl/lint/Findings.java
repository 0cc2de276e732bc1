package scn.dsl.lint;

import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Word;

/** Takes down what one lint finds in one text. */
public record Findings(String lint, SourceText source, List<Diagnostic> found) {

  void add(Part at, String message, String hint) {
    add(span(source, at), message, hint);
  }

  void add(Span at, String message, String hint) {
    Diagnostic diagnostic = Diagnostic.lint(lint, at, message, hint);
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  /** Of what runs over several lines, the first. */
  static Span span(SourceText source, Part part) {
    Word first = part.first();
    Word last = part.last();
    String line = source.line(first.line());
    int start = line.offsetByCodePoints(0, first.column() - 1);
    int end =
        last.line() == first.line()
            ? line.offsetByCodePoints(0, last.column() - 1 + last.end() - last.start())
            : line.length();
    return new Span(source, first.line(), start + 1, Math.max(1, end - start));
  }
}
