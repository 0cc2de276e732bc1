package scn.dsl.script;

import org.codehaus.groovy.ast.ASTNode;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;

/** Places of Groovy's syntax tree as spans of the script. */
final class Spans {
  private Spans() {}

  static Span of(SourceText source, ASTNode node) {
    return of(
        source,
        node.getLineNumber(),
        node.getColumnNumber(),
        node.getLastLineNumber(),
        node.getLastColumnNumber());
  }

  /** An expression as its author wrote it, up to the end of its first line. */
  static String text(SourceText source, ASTNode node) {
    Span at = of(source, node);
    String line = source.line(at.line());
    int from = Math.min(at.column() - 1, line.length());
    return line.substring(from, Math.min(line.length(), from + at.length())).strip();
  }

  /** Generated nodes have no place; they are put at the start of the file. */
  static Span of(SourceText source, int line, int column, int endLine, int endColumn) {
    if (line < 1) {
      return new Span(source, 1, 1, 1);
    }
    int from = Math.max(1, column);
    int end = source.line(line).stripTrailing().length() + 1;
    int to = endLine == line ? endColumn : end;
    return new Span(source, line, from, Math.max(1, to - from));
  }
}
