package scn.dsl.format;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/** Finds the items of blocks, and what could not be read. */
final class Blocks {
  private Blocks() {}

  /**
   * What stands in a block by itself.
   *
   * @param unread whether it is left as it was written, because it has a fault
   */
  record Item(List<Part> parts, boolean unread) {

    Word first() {
      return parts.get(0).first();
    }

    Word last() {
      return parts.get(parts.size() - 1).last();
    }
  }

  /** The place of the opening brace among the parts, or -1 if the phrase has no whole block. */
  static int open(Phrase phrase) {
    int open = -1;
    for (int i = 0; i < phrase.parts().size(); i++) {
      if (phrase.parts().get(i) instanceof Word word) {
        if (open < 0 && word.is("OPEN_BRACE")) {
          open = i;
        } else if (open >= 0 && word.is("CLOSE_BRACE")) {
          return open;
        }
      }
    }
    return -1;
  }

  /** The place of the brace that closes a block. */
  static int close(Phrase phrase, int open) {
    for (int i = open + 1; i < phrase.parts().size(); i++) {
      if (phrase.parts().get(i) instanceof Word word && word.is("CLOSE_BRACE")) {
        return i;
      }
    }
    throw new IllegalArgumentException("the block is open");
  }

  /** A comma belongs to the item before it; what is unread and adjoins is one item. */
  static List<Item> items(List<Part> parts) {
    List<Item> items = new ArrayList<>();
    for (Part part : parts) {
      boolean unread = unread(part, false);
      Item before = items.isEmpty() ? null : items.get(items.size() - 1);
      boolean joins =
          before != null && (unread ? before.unread() : !before.unread() && isComma(part));
      if (joins) {
        before.parts().add(part);
      } else {
        items.add(new Item(new ArrayList<>(List.of(part)), unread));
      }
    }
    return items;
  }

  private static boolean isComma(Part part) {
    return part instanceof Word word && word.is("COMMA");
  }

  /** Whether a part has a fault that is not inside one of its blocks. */
  private static boolean unread(Part part, boolean enclosed) {
    if (part instanceof Word word) {
      return word.misplaced();
    }
    Phrase phrase = (Phrase) part;
    if (!phrase.sound()) {
      return true;
    }
    int open = enclosed ? -1 : open(phrase);
    int close = open < 0 ? -1 : close(phrase, open);
    boolean inside = enclosed;
    for (int i = 0; i < phrase.parts().size(); i++) {
      Part each = phrase.parts().get(i);
      inside |= each instanceof Word word && word.is("OPEN_PAREN");
      if ((i <= open || i >= close) && unread(each, inside)) {
        return true;
      }
    }
    return false;
  }
}
