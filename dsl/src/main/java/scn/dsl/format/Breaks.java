package scn.dsl.format;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.format.Blocks.Item;
import scn.dsl.syntax.Comment;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/**
 * Says where lines end, from where the writer ended them and from what fits.
 *
 * <p>The width of an item is that of the item on one line, whatever its lines are now, so that the
 * answer is the same for a text and for its formatted form.
 */
record Breaks(Gaps gaps) {

  /** Items that the writer put on one line. */
  static List<List<Item>> groups(List<Item> items) {
    List<List<Item>> groups = new ArrayList<>();
    Word last = null;
    for (Item item : items) {
      if (last == null || endsLine(last, item.first())) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(item);
      last = item.last();
    }
    return groups;
  }

  /** Whether items that share a line have to be parted. */
  boolean spreads(List<Item> group, int indent) {
    int width = indent;
    for (Item item : group) {
      if (item.unread() || spreads(item)) {
        return true;
      }
      width += width(item) + gaps.before(item.first());
    }
    return width - gaps.before(group.get(0).first()) > Formatter.WIDTH;
  }

  /** Whether an item alone on its line needs more room than a line has. */
  boolean isWide(Item item, int indent) {
    return indent + width(item) > Formatter.WIDTH;
  }

  /** Whether the blocks of an item run over several lines. */
  boolean opens(Item item, int indent) {
    boolean wide = isWide(item, indent);
    return item.parts().stream().anyMatch(part -> opens(part, wide));
  }

  private static boolean opens(Part part, boolean wide) {
    if (!(part instanceof Phrase phrase) || isCall(phrase)) {
      return false;
    }
    int open = Blocks.open(phrase);
    if (open >= 0 && !isEmpty(phrase)) {
      int close = Blocks.close(phrase, open);
      return wide || isSpread(phrase, open) || hasUnread(phrase.parts().subList(open + 1, close));
    }
    return phrase.parts().stream().anyMatch(each -> opens(each, wide));
  }

  /** Whether the writer put a block on several lines. */
  static boolean isSpread(Phrase phrase, int open) {
    Word last = phrase.parts().get(Blocks.close(phrase, open)).first();
    return last.line() > phrase.parts().get(open).first().line();
  }

  /** Whether a phrase has a block with nothing in it. */
  static boolean isEmpty(Phrase phrase) {
    int open = Blocks.open(phrase);
    return open >= 0
        && Blocks.close(phrase, open) == open + 1
        && phrase.parts().get(open).first().behind().isEmpty()
        && phrase.parts().get(open + 1).first().before().isEmpty();
  }

  /** What stands in parentheses stays together, blocks and all. */
  private static boolean isCall(Phrase phrase) {
    return phrase.parts().stream()
        .anyMatch(each -> each instanceof Word word && word.is("OPEN_PAREN"));
  }

  private static boolean hasUnread(List<Part> parts) {
    for (Item item : Blocks.items(parts)) {
      if (item.unread() || item.parts().stream().anyMatch(part -> opensForUnread(part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensForUnread(Part part) {
    if (!(part instanceof Phrase phrase) || isCall(phrase)) {
      return false;
    }
    int open = Blocks.open(phrase);
    return open >= 0
        ? hasUnread(phrase.parts().subList(open + 1, Blocks.close(phrase, open)))
        : phrase.parts().stream().anyMatch(Breaks::opensForUnread);
  }

  /** Whether an item has a line break that stays. */
  private static boolean spreads(Item item) {
    List<Word> words = new ArrayList<>();
    item.parts().forEach(part -> collect(part, words));
    for (int i = 1; i < words.size(); i++) {
      Word before = words.get(i - 1);
      Word word = words.get(i);
      if (!word.before().isEmpty()
          || before.behind().stream().anyMatch(Comment::endsLine)
          || before.is("COMMA") && word.line() > before.lastLine()) {
        return true;
      }
    }
    return item.parts().stream().anyMatch(part -> opens(part, false));
  }

  private static void collect(Part part, List<Word> words) {
    if (part instanceof Word word) {
      words.add(word);
    } else {
      ((Phrase) part).parts().forEach(each -> collect(each, words));
    }
  }

  private int width(Item item) {
    int width = -gaps.before(item.first());
    for (Part part : item.parts()) {
      width += gaps.before(part.first()) + gaps.width(part);
    }
    return width;
  }

  private static boolean endsLine(Word last, Word next) {
    return next.line() > last.lastLine()
        || !next.before().isEmpty()
        || last.behind().stream().anyMatch(Comment::endsLine);
  }
}
