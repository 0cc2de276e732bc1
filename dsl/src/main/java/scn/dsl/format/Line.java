package scn.dsl.format;

import java.util.ArrayList;
import java.util.List;

/** A line of the result, before its columns are known. */
final class Line {

  /** A word on it, with the blanks before it. */
  static final class Bit {
    int gap;
    final String text;

    /** Name of the column that starts here, or empty. */
    final String column;

    /** Where it starts when nothing is aligned, and where it really starts. */
    int natural;

    int start;

    Bit(int gap, String text, String column) {
      this.gap = gap;
      this.text = text;
      this.column = column;
    }
  }

  final int indent;
  final boolean blankBefore;
  final List<Bit> bits = new ArrayList<>();

  /** Whether it goes on with the item of the line before. */
  final boolean continues;

  /** The line starts below this bit, or behind it if it is a parenthesis; null for the indent. */
  final Bit anchor;

  /** What kind of table the line may be a row of; empty if it stands for itself. */
  String table = "";

  String comment = "";
  int commentGap = 2;

  Line(int indent, boolean blankBefore) {
    this(indent, blankBefore, false, null);
  }

  /** A line that goes on with an item. */
  Line(int indent, Bit anchor) {
    this(indent, false, true, anchor);
  }

  private Line(int indent, boolean blankBefore, boolean continues, Bit anchor) {
    this.indent = indent;
    this.blankBefore = blankBefore;
    this.continues = continues;
    this.anchor = anchor;
  }

  void add(Bit bit) {
    if (bits.isEmpty()) {
      bit.gap = 0;
      bit.natural = anchor == null ? indent : below(anchor.natural);
    } else {
      Bit before = bits.get(bits.size() - 1);
      bit.natural = before.natural + before.text.length() + bit.gap;
    }
    bits.add(bit);
  }

  /** Where the next bit would end if it were added here. */
  int naturalEnd(int gap, int width) {
    Bit before = bits.get(bits.size() - 1);
    return before.natural + before.text.length() + gap + width;
  }

  private int below(int column) {
    return column + (anchor.text.equals("(") ? 1 : 0);
  }

  /** Finds the columns of its bits, once those of the lines before are known. */
  void place() {
    int column = anchor == null ? indent : below(anchor.start);
    for (Bit bit : bits) {
      bit.start = column + bit.gap;
      column = bit.start + bit.text.length();
    }
  }

  int width() {
    if (bits.isEmpty()) {
      return 0;
    }
    Bit last = bits.get(bits.size() - 1);
    return last.start + last.text.length();
  }

  void print(StringBuilder out) {
    if (blankBefore) {
      out.append('\n');
    }
    int column = 0;
    for (Bit bit : bits) {
      out.append(" ".repeat(bit.start - column)).append(bit.text);
      column = bit.start + bit.text.length();
    }
    if (!comment.isEmpty()) {
      out.append(" ".repeat(commentGap)).append(comment);
    }
    out.append('\n');
  }
}
