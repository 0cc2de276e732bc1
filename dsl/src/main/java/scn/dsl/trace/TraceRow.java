package scn.dsl.trace;

import static scn.dsl.trace.TraceColumn.COUNT;
import static scn.dsl.trace.TraceColumn.HEADER;

import scn.dsl.diagnostic.DiagnosticException;
import scn.engine.policy.SloClass;

/** A window of one row that moves down a trace. */
final class TraceRow {
  private static final TraceColumn[] COLUMNS = TraceColumn.values();
  private static final SloClass[] CLASSES = SloClass.values();

  private final TraceText text;
  private final byte[] bytes;
  private final int[] starts = new int[COUNT];
  private final int[] ends = new int[COUNT];
  private int next;

  /** Stands before the first row; refuses any header but the known one. */
  TraceRow(TraceText text) {
    this.text = text;
    bytes = text.bytes();
    int end = withoutReturn(0, text.lineEnd(0));
    if (!text.text(0, end).equals(HEADER)) {
      throw wrongHeader(end);
    }
    next = text.lineEnd(0) + 1;
  }

  boolean hasNext() {
    return next < bytes.length;
  }

  void advance() {
    int first = next;
    int column = 0;
    starts[0] = first;
    int at = first;
    for (; at < bytes.length && bytes[at] != '\n'; at++) {
      if (bytes[at] == ',') {
        if (column + 1 < COUNT) {
          ends[column] = at;
          starts[column + 1] = at + 1;
        }
        column++;
      }
    }
    int end = withoutReturn(first, at);
    next = at + 1;
    if (column + 1 != COUNT) {
      throw wrongCount(first, end, column + 1, at == bytes.length);
    }
    ends[COUNT - 1] = end;
  }

  int start(TraceColumn column) {
    return starts[column.ordinal()];
  }

  int end(TraceColumn column) {
    return ends[column.ordinal()];
  }

  boolean isEmpty(TraceColumn column) {
    return start(column) == end(column);
  }

  int label(TraceColumn column, Labels labels) {
    return labels.of(start(column), end(column));
  }

  int tokens(TraceColumn column) {
    return (int) number(column, Integer.MAX_VALUE);
  }

  /** A whole number from 0 to {@code most}. */
  long number(TraceColumn column, long most) {
    int from = start(column);
    int to = end(column);
    long value = 0;
    for (int at = from; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        throw notNumber(column);
      }
      if (value > (most - digit) / 10) {
        throw tooLarge(column, most);
      }
      value = value * 10 + digit;
    }
    if (from == to) {
      throw fault(column, column.label() + " is empty", "write a whole number");
    }
    return value;
  }

  SloClass sloClass() {
    int from = start(TraceColumn.SLO_CLASS);
    int to = end(TraceColumn.SLO_CLASS);
    for (SloClass candidate : CLASSES) {
      if (matches(candidate.label(), from, to)) {
        return candidate;
      }
    }
    throw fault(
        TraceColumn.SLO_CLASS,
        "there is no class " + text.quoted(from, to),
        "use critical, standard, batch, sheddable or background, or leave it empty");
  }

  /** A fault of one column of the row. */
  DiagnosticException fault(TraceColumn column, String message, String hint) {
    return text.fault(start(column), end(column), message, hint);
  }

  private boolean matches(String label, int from, int to) {
    if (label.length() != to - from) {
      return false;
    }
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private int withoutReturn(int from, int to) {
    return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
  }

  private DiagnosticException notNumber(TraceColumn column) {
    String value = text.text(start(column), end(column));
    if (value.matches("-[0-9]+")) {
      return fault(
          column, column.label() + " is " + value + ", less than 0", "write a whole number from 0");
    }
    String quoted = text.quoted(start(column), end(column));
    return fault(
        column,
        column.label() + " is " + quoted + ", not a whole number",
        "use only digits 0 to 9");
  }

  private DiagnosticException tooLarge(TraceColumn column, long most) {
    String quoted = text.quoted(start(column), end(column));
    if (!text.text(start(column), end(column)).matches("[0-9]+")) {
      return notNumber(column);
    }
    String hint =
        column == TraceColumn.ARRIVAL_US
            ? "times are microseconds from the start of the run"
            : "write at most " + most;
    return fault(column, column.label() + " is " + quoted + ", too large a number", hint);
  }

  private DiagnosticException wrongCount(int from, int to, int columns, boolean last) {
    if (from == to) {
      return text.fault(from, to, "the line is empty", "remove it; every line is one request");
    }
    String count = columns + (columns == 1 ? " column" : " columns") + " instead of " + COUNT;
    return last && columns < COUNT
        ? text.fault(
            from, to, "the last row is cut off, with " + count, "copy or record the trace again")
        : text.fault(from, to, "the row has " + count, "the columns are " + HEADER);
  }

  private DiagnosticException wrongHeader(int end) {
    String hint = "the first line must read " + HEADER;
    int from = 0;
    for (TraceColumn column : COLUMNS) {
      int to = from;
      while (to < end && bytes[to] != ',') {
        to++;
      }
      if (!matches(column.label(), from, to)) {
        String place = "column " + (column.ordinal() + 1);
        String message =
            from > end
                ? place + " is missing, it must be called " + column.label()
                : place + " is called " + text.quoted(from, to) + " instead of " + column.label();
        int shown = Math.min(from, end);
        return text.fault(shown, Math.max(shown, Math.min(to, end)), message, hint);
      }
      from = to + 1;
    }
    return text.fault(from, end, "there are more than " + COUNT + " columns", hint);
  }
}
