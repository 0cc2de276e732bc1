package scn.dsl.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scn.dsl.syntax.Part;
import scn.dsl.syntax.Phrase;
import scn.dsl.syntax.Word;

/**
 * Which lines can stand as rows below each other, and where their columns begin.
 *
 * <p>Rows share the column behind their first word: the items of strategies and experiments all do,
 * those of workloads, clusters and principles if they say the same kind of thing, such as {@code
 * input} and {@code output}. Parameters have a column for every word of the language in them.
 */
record Tables(String table, Map<Word, String> columns) {
  private static final Set<String> BY_LABEL =
      Set.of(
          "workloadItem",
          "clientItem",
          "traffic",
          "hardwareItem",
          "clusterItem",
          "kvItem",
          "principleItem");
  private static final Set<String> ALONE = Set.of("semantics");
  private static final String SECOND = "second";
  private static final Tables NONE = new Tables("", Map.of());

  static Tables of(Part item) {
    Part at = item;
    while (at instanceof Phrase phrase && phrase.parts().size() == 1) {
      at = phrase.parts().get(0);
    }
    if (!(at instanceof Phrase inner)) {
      return NONE;
    }
    String rule = ((Phrase) item).rule();
    List<Part> parts = inner.parts();
    int second = secondColumn(parts);
    Map<Word, String> columns = new HashMap<>();
    columns.put(parts.get(second).first(), SECOND);
    if (isParameter(inner)) {
      parts.subList(second + 1, parts.size()).forEach(part -> addColumns(part, columns));
    }
    boolean named = isName(parts.get(second)) && Blocks.open(inner) > 0;
    boolean byLabel =
        named || isParameter(inner) || BY_LABEL.contains(rule) || ALONE.contains(inner.label());
    return new Tables(byLabel ? inner.label() : rule, columns);
  }

  private static int secondColumn(List<Part> parts) {
    int second = 1;
    if (parts.get(0) instanceof Word) {
      while (second < parts.size() - 1 && opensColumn(parts.get(second))) {
        second++;
      }
    }
    return second;
  }

  private static boolean isName(Part part) {
    return part instanceof Phrase phrase && phrase.label().equals("name");
  }

  private static void addColumns(Part part, Map<Word, String> columns) {
    if (part instanceof Word word && opensColumn(word)) {
      columns.put(word, word.text());
    } else if (part instanceof Phrase phrase && !isName(phrase)) {
      phrase.parts().forEach(each -> addColumns(each, columns));
    }
  }

  static boolean isParameter(Phrase phrase) {
    return phrase.parts().get(0) instanceof Word word && word.is("PARAM");
  }

  /** Whether a part is one word of the language, or the sign that gives a parameter its value. */
  static boolean opensColumn(Part part) {
    return part instanceof Word word && (word.is("EQUALS") || word.keyword() && !word.misplaced());
  }
}
