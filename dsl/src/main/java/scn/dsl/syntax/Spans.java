package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Turns ANTLR's positions into spans of one text. */
final class Spans {
  private final SourceText source;
  private final List<Integer> lineLengths = new ArrayList<>();

  Spans(SourceText source) {
    this.source = source;
    source.text().lines().forEach(line -> lineLengths.add(line.length()));
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

  private Span span(int line, int start, int end) {
    int cut = Math.min(end, Math.max(lineLength(line), start + 1));
    return new Span(source, line, start + 1, Math.max(1, cut - start));
  }

  private int lineLength(int line) {
    return line <= lineLengths.size() ? lineLengths.get(line - 1) : 0;
  }
}
