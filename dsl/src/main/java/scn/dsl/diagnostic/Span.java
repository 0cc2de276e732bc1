package scn.dsl.diagnostic;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 * @param length characters on that line, at least 1
 */
public record Span(SourceText source, int line, int column, int length) {}
