package scn.dsl.optimize;

import scn.dsl.run.TextTable;

/** What a report is written on, from top to bottom. */
final class Page {
  private static final int INDENT = 2;

  private final int columns;
  private final StringBuilder text = new StringBuilder();

  Page(int columns) {
    this.columns = columns;
  }

  int columns() {
    return columns;
  }

  /** A paragraph; its further lines are indented. */
  void words(String words) {
    words(words, INDENT);
  }

  void words(String words, int indent) {
    text.append(TextTable.wrapped(columns, "", words, indent));
  }

  /** A table as wide as the page, to be {@link #add added} when it is full. */
  TextTable table(int... widths) {
    return new TextTable(columns, widths);
  }

  void add(TextTable table) {
    text.append(table.text());
  }

  /** Something to be copied as it is. */
  void verbatim(String lines) {
    text.append(lines);
  }

  /** An empty line between two subjects. */
  void gap() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  String text() {
    return text.toString();
  }
}
