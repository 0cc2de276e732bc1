package scn.dsl.syntax;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Turns ANTLR's positions into spans of one text. */
final class Spans {
  private final SourceText source;
  private final List<String> lines;

  Spans(SourceText source) {
    this.source = source;
    this.lines = source.text().lines().toList();
  }

  SourceText source() {
    return source;
  }

  Span of(ParserRuleContext tree) {
    Token first = tree.getStart();
    Token last = tree.getStop() == null ? first : tree.getStop();
    int end =
        last.getLine() == first.getLine()
            ? last.getCharPositionInLine() + last.getStopIndex() - last.getStartIndex() + 1
            : lineLength(first.getLine());
    return span(first.getLine(), first.getCharPositionInLine(), end);
  }

  Span of(Token token) {
    int start = token.getCharPositionInLine();
    return span(token.getLine(), start, start + token.getStopIndex() - token.getStartIndex() + 1);
  }

  /** Just behind a token, for what is missing there. */
  Span behind(Token token) {
    Span at = of(token);
    return new Span(source, at.line(), at.column() + at.length(), 1);
  }

  /** ANTLR counts code points, a span counts characters. */
  private Span span(int line, int start, int end) {
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    int points = text.codePointCount(0, text.length());
    int from = points == text.length() ? start : characters(text, points, start);
    int to = points == text.length() ? end : characters(text, points, end);
    int cut = Math.min(to, Math.max(text.length(), from + 1));
    return new Span(source, line, from + 1, Math.max(1, cut - from));
  }

  private static int characters(String text, int points, int column) {
    return column <= points ? text.offsetByCodePoints(0, column) : text.length() + column - points;
  }

  private int lineLength(int line) {
    return line <= lines.size() ? lines.get(line - 1).length() : 0;
  }
}
