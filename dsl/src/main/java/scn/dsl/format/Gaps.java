package scn.dsl.format;

import java.util.IdentityHashMap;
import java.util.List;
import scn.dsl.syntax.Comment;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/** How many blanks stand before each word when nothing is aligned. */
final class Gaps {
  private static final String CLOSING = "COMMA COLON CLOSE_PAREN CLOSE_BRACKET DOT PERCENT";
  private static final String OPENING = "OPEN_PAREN OPEN_BRACKET";
  private static final List<String> TIGHT = List.of((CLOSING + " " + OPENING).split(" "));
  private static final List<String> TIGHT_BEHIND = List.of((OPENING + " DOT").split(" "));

  private final IdentityHashMap<Word, Integer> before = new IdentityHashMap<>();
  private Word last;

  Gaps(Phrase whole) {
    for (Part part : whole.parts()) {
      last = null;
      read(part, "", false);
    }
  }

  int before(Word word) {
    return before.get(word);
  }

  /** Blanks and letters of a part on one line, without the blanks before it. */
  int width(Part part) {
    if (part instanceof Word word) {
      int width = word.text().length();
      for (Comment comment : word.behind()) {
        width += comment.endsLine() ? 0 : 1 + comment.text().length();
      }
      return width;
    }
    int width = -before(part.first());
    for (Part each : ((Phrase) part).parts()) {
      width += before(each.first()) + width(each);
    }
    return width;
  }

  private void read(Part part, String label, boolean parameter) {
    if (part instanceof Word word) {
      boolean column = parameter && !label.equals("keyword") && Tables.opensColumn(word);
      before.put(word, last == null ? 0 : gap(last, word, label, column));
      last = word;
      return;
    }
    Phrase phrase = (Phrase) part;
    boolean inParameter = parameter || Tables.isParameter(phrase);
    int open = Blocks.open(phrase);
    int close = open < 0 ? -1 : Blocks.close(phrase, open);
    for (int i = 0; i < phrase.parts().size(); i++) {
      Part each = phrase.parts().get(i);
      boolean next = i > open + 1 && i < close && !(each instanceof Word word && word.is("COMMA"));
      boolean listed = last != null && last.is("COMMA");
      read(each, phrase.label(), inParameter);
      if (next && !listed) {
        before.put(each.first(), 2);
      }
    }
  }

  /**
   * @param column whether the word is one of the language's in a parameter
   */
  private static int gap(Word last, Word word, String label, boolean column) {
    boolean unit = label.equals("unit");
    boolean tight =
        TIGHT.contains(word.symbol())
            || TIGHT_BEHIND.contains(last.symbol())
            || unit && (word.is("SLASH") || last.is("SLASH"));
    if (tight) {
      return 0;
    }
    return column && !word.is("PARAM") && !word.is("EQUALS") ? 2 : 1;
  }
}
