package scn.dsl.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import scn.dsl.diagnostic.DiagnosticException;

/**
 * A window of one row that moves down a CSV file whose first line names the columns.
 *
 * <p>A value may be in double quotes, with commas in it. Nothing of a row is kept.
 */
final class CsvRow {
  private final TraceText text;
  private final byte[] bytes;
  private final List<String> names = new ArrayList<>();
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int columns;
  private int next;

  /** Stands before the first row. */
  CsvRow(TraceText text) {
    this.text = text;
    this.bytes = text.bytes();
    boolean mark = bytes.length > 3 && text.text(0, 3).equals("\uFEFF");
    next = mark ? 3 : 0;
    split();
    for (int column = 0; column < columns; column++) {
      names.add(text.text(starts[column], ends[column]).strip());
    }
  }

  List<String> header() {
    return List.copyOf(names);
  }

  /** Place of the first of these columns that exists, upper and lower case alike. */
  OptionalInt find(String... wanted) {
    for (String name : wanted) {
      for (int column = 0; column < names.size(); column++) {
        if (names.get(column).equalsIgnoreCase(name)) {
          return OptionalInt.of(column);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** As above, or a fault of the header. */
  int column(String... wanted) {
    return find(wanted)
        .orElseThrow(
            () ->
                text.fault(
                    0,
                    text.lineEnd(0),
                    "there is no column " + wanted[0],
                    "the columns are " + String.join(", ", names)));
  }

  /** Moves to the next row, past empty lines; false at the end. */
  boolean advance() {
    while (next < bytes.length && (bytes[next] == '\n' || bytes[next] == '\r')) {
      next++;
    }
    if (next >= bytes.length) {
      return false;
    }
    int from = next;
    split();
    if (columns != names.size()) {
      throw text.fault(
          from,
          Math.min(text.lineEnd(from), bytes.length),
          "the row has "
              + columns
              + (columns == 1 ? " column" : " columns")
              + " instead of "
              + names.size(),
          "the columns are " + String.join(", ", names));
    }
    return true;
  }

  private void split() {
    columns = 0;
    int at = next;
    int from = at;
    boolean quoted = false;
    for (; at < bytes.length && bytes[at] != '\n'; at++) {
      if (bytes[at] == '"') {
        quoted = !quoted;
      } else if (bytes[at] == ',' && !quoted) {
        add(from, at);
        from = at + 1;
      }
    }
    add(from, at > from && bytes[at - 1] == '\r' ? at - 1 : at);
    next = at + 1;
  }

  private void add(int from, int to) {
    if (columns == starts.length) {
      starts = Arrays.copyOf(starts, columns * 2);
      ends = Arrays.copyOf(ends, columns * 2);
    }
    boolean quoted = to - from >= 2 && bytes[from] == '"' && bytes[to - 1] == '"';
    starts[columns] = quoted ? from + 1 : from;
    ends[columns++] = quoted ? to - 1 : to;
  }

  boolean isEmpty(int column) {
    return starts[column] == ends[column];
  }

  String text(int column) {
    return new String(bytes, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
  }

  /** A whole number; a fraction of zeros is allowed. */
  long whole(int column, long least, long most) {
    double number = decimal(column);
    if (number != Math.rint(number)) {
      throw fault(column, " is " + quoted(column) + ", not a whole number", "");
    }
    if (number < least || number > most) {
      throw fault(column, " is " + quoted(column), "write a whole number of " + least + " or more");
    }
    return (long) number;
  }

  double decimal(int column) {
    String written = text(column).strip();
    try {
      double number = Double.parseDouble(written);
      if (number >= 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notOne) {
      // Said below, as for a number that is too small.
    }
    throw fault(
        column,
        written.isEmpty() ? " is empty" : " is " + quoted(column) + ", not a number of 0 or more",
        "write a number");
  }

  DiagnosticException fault(int column, String fault, String hint) {
    return text.fault(starts[column], ends[column], names.get(column) + fault, hint);
  }

  private String quoted(int column) {
    return text.quoted(starts[column], ends[column]);
  }
}
