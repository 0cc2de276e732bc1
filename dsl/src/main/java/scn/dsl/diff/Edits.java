package scn.dsl.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.WrittenText;

/** Other words in places of a text. */
final class Edits {
  private record Edit(int start, int end, String words) {}

  private final WrittenText text;
  private final List<Edit> edits = new ArrayList<>();
  private final StringBuilder more = new StringBuilder();

  Edits(WrittenText text) {
    this.text = text;
  }

  void replace(Part place, String words) {
    edits.add(new Edit(place.first().start(), place.last().end(), words));
  }

  void insertBehind(Part place, String words) {
    edits.add(new Edit(place.last().end(), place.last().end(), " " + words));
  }

  void insertBefore(Part place, String words) {
    edits.add(new Edit(place.first().start(), place.first().start(), words + " "));
  }

  /** Something behind everything that is there. */
  void append(String declaration) {
    more.append('\n').append(declaration).append('\n');
  }

  /** The whole text. */
  String text() {
    return applied(0, text.text().codePointCount(0, text.text().length())) + more;
  }

  /** A part of it. */
  String of(Phrase place) {
    return applied(place.first().start(), place.last().end());
  }

  /** What else was appended. */
  String appended() {
    return more.toString();
  }

  private String applied(int start, int end) {
    String all = text.text();
    StringBuilder out = new StringBuilder();
    int at = start;
    List<Edit> ordered = edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
    for (Edit edit : ordered) {
      if (edit.start < at || edit.end > end) {
        continue;
      }
      out.append(all, index(at), index(edit.start)).append(edit.words);
      at = edit.end;
    }
    return out.append(all, index(at), index(end)).toString();
  }

  private int index(int codePoint) {
    return text.text().offsetByCodePoints(0, codePoint);
  }
}
