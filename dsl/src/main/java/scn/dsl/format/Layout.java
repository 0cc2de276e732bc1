package scn.dsl.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import scn.dsl.format.Blocks.Item;
import scn.dsl.format.Line.Bit;
import scn.dsl.syntax.Comment;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;
import scn.dsl.syntax.WrittenText;

/** Puts words on lines. */
final class Layout {

  /** Where lines end that are filled with a list: leaves room for columns before them. */
  private static final int FILLED = Formatter.WIDTH - 8;

  private final WrittenText text;
  private final Gaps gaps;
  private final Breaks breaks;
  private final List<Line> lines = new ArrayList<>();

  /** The line under way, the word it ends with, and the comments behind that. */
  private Line line;

  private Word last;
  private final List<String> pending = new ArrayList<>();
  private boolean ended;

  /** The item under way: its columns, where its lines go on, and whether they are filled. */
  private Map<Word, String> columns = Map.of();

  private Bit anchor;
  private final Deque<Bit> parens = new ArrayDeque<>();
  private boolean filling;

  private Layout(WrittenText text) {
    this.text = text;
    this.gaps = new Gaps(text.whole());
    this.breaks = new Breaks(gaps);
  }

  static List<Line> of(WrittenText text) {
    Layout layout = new Layout(text);
    List<Part> parts = text.whole().parts();
    Word end = parts.get(parts.size() - 1).first();
    layout.items(parts.subList(0, parts.size() - 1), 0, true);
    layout.comments(end, 0, layout.isBlankBefore(end) || layout.closesBlock());
    layout.endLine();
    return layout.lines;
  }

  /**
   * The items of a block with several lines, or of the file.
   *
   * @param apart whether each has a line of its own
   */
  private void items(List<Part> parts, int indent, boolean apart) {
    boolean first = true;
    for (List<Item> group : Breaks.groups(Blocks.items(parts))) {
      boolean alone = apart || group.size() == 1 || breaks.spreads(group, indent);
      boolean starts = true;
      for (Item item : group) {
        if (starts) {
          Word word = item.first();
          boolean blank = !first && (isBlankBefore(word) || indent == 0 && closesBlock());
          comments(word, indent, blank);
          startLine(new Line(indent, word.before().isEmpty() ? blank : isBlankBehind(word)));
        }
        first = false;
        starts = alone;
        item(item, indent, alone);
      }
    }
  }

  private void item(Item item, int indent, boolean alone) {
    columns = Map.of();
    anchor = null;
    parens.clear();
    filling = alone && breaks.isWide(item, indent);
    if (item.unread()) {
      add(0, text.between(item.first(), item.last()).stripTrailing(), "");
      behind(item.last());
      ended = true;
      return;
    }
    boolean opened = alone && breaks.opens(item, indent);
    if (alone && indent > 0 && !opened) {
      Tables tables = Tables.of(item.parts().get(0));
      line.table = tables.table();
      columns = tables.columns();
    }
    item.parts().forEach(part -> part(part, indent, opened));
  }

  /**
   * @param opened whether the blocks of the item run over several lines
   */
  private void part(Part part, int indent, boolean opened) {
    makeRoom(part, indent);
    if (part instanceof Word word) {
      word(word, indent);
      return;
    }
    Phrase phrase = (Phrase) part;
    int open = opened && parens.isEmpty() && !Breaks.isEmpty(phrase) ? Blocks.open(phrase) : -1;
    if (open < 0) {
      phrase.parts().forEach(each -> part(each, indent, opened));
      return;
    }
    List<Part> parts = phrase.parts();
    int close = Blocks.close(phrase, open);
    parts.subList(0, open + 1).forEach(each -> part(each, indent, opened));
    boolean apart = !Breaks.isSpread(phrase, open);
    items(parts.subList(open + 1, close), indent + Formatter.INDENT, apart);
    Word brace = parts.get(close).first();
    comments(brace, indent + Formatter.INDENT, isBlankBefore(brace) && !last.is("OPEN_BRACE"));
    startLine(new Line(indent, false));
    columns = Map.of();
    anchor = null;
    append(brace);
    parts.subList(close + 1, parts.size()).forEach(each -> part(each, indent, opened));
  }

  /** Ends the line if a member of a long list does not fit on it any more. */
  private void makeRoom(Part part, int indent) {
    Word first = part.first();
    if (filling
        && !line.bits.isEmpty()
        && last.is("COMMA")
        && first.before().isEmpty()
        && line.naturalEnd(gaps.before(first), gaps.width(part) + 1) > FILLED) {
      continueLine(indent);
    }
  }

  private void word(Word word, int indent) {
    if (!line.bits.isEmpty()) {
      for (Comment comment : word.before()) {
        continueLine(indent);
        add(0, comment.text(), "");
        ended = true;
      }
      if (ended || last.is("COMMA") && word.line() > last.lastLine()) {
        continueLine(indent);
      }
    }
    append(word);
  }

  private void append(Word word) {
    if (!line.bits.isEmpty()) {
      pending.forEach(comment -> add(1, comment, ""));
      pending.clear();
    }
    int gap = line.bits.isEmpty() ? 0 : gaps.before(word);
    Bit bit = add(gap, word.text(), gap > 0 ? columns.getOrDefault(word, "") : "");
    if (!bit.column.isEmpty() && anchor == null) {
      anchor = bit;
    }
    if (word.is("OPEN_PAREN")) {
      parens.push(bit);
    } else if (word.is("CLOSE_PAREN") && !parens.isEmpty()) {
      parens.pop();
    }
    behind(word);
  }

  private void behind(Word word) {
    last = word;
    for (Comment comment : word.behind()) {
      pending.add(comment.text());
      ended |= comment.endsLine();
    }
  }

  private Bit add(int gap, String text, String column) {
    Bit bit = new Bit(gap, text, column);
    line.add(bit);
    return bit;
  }

  /** The comments before a word, each on a line of its own. */
  private void comments(Word word, int indent, boolean blank) {
    int end = 0;
    for (Comment comment : word.before()) {
      startLine(new Line(indent, end == 0 ? blank : comment.line() > end + 1));
      add(0, comment.text(), "");
      end = comment.lastLine();
    }
  }

  private void continueLine(int indent) {
    Bit below = parens.isEmpty() ? anchor : parens.peek();
    startLine(new Line(indent + 2 * Formatter.INDENT, below));
  }

  private void startLine(Line next) {
    endLine();
    line = next;
    lines.add(next);
  }

  private void endLine() {
    if (line != null) {
      line.comment = String.join(" ", pending);
    }
    pending.clear();
    ended = false;
  }

  /** Whether a line is empty between the last word and the next, or the comments before it. */
  private boolean isBlankBefore(Word word) {
    int start = word.before().isEmpty() ? word.line() : word.before().get(0).line();
    return last != null && start > last.lastLine() + 1;
  }

  private static boolean isBlankBehind(Word word) {
    return word.line() > word.before().get(word.before().size() - 1).lastLine() + 1;
  }

  /** Whether the line under way is the end of a block. */
  private boolean closesBlock() {
    return line != null && line.bits.size() == 1 && line.bits.get(0).text.equals("}");
  }
}
