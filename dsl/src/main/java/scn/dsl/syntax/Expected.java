package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;

/**
 * What could stand at a place, in the words of a user.
 *
 * @param things descriptions, such as {@code a number} or {@code '}'}
 * @param words the words among them
 */
record Expected(List<String> things, List<String> words) {
  static final List<String> UNITS =
      List.of(
          "us",
          "ms",
          "s",
          "min",
          "h",
          "req/s",
          "tokens",
          "blocks",
          "KiB",
          "MiB",
          "GiB",
          "blocks/us",
          "GB/s",
          "%");

  /** All words of the language. */
  static final List<String> KEYWORDS =
      IntStream.rangeClosed(1, ScnLexer.VOCABULARY.getMaxTokenType())
          .mapToObj(Expected::literal)
          .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
          .toList();

  String hint() {
    if (things.isEmpty()) {
      return "";
    }
    if (things.size() == 1) {
      return things.get(0).startsWith("for example") ? things.get(0) : "expected " + things.get(0);
    }
    int last = things.size() - 1;
    return "expected " + String.join(", ", things.subList(0, last)) + " or " + things.get(last);
  }

  /** For a fault that shows only behind the first word of an item. */
  static Expected within(ParserRuleContext tree) {
    String example =
        switch (tree.getRuleIndex()) {
          case ScnParser.RULE_strategyItem -> "the name of a policy or '{'";
          case ScnParser.RULE_effect -> "for example: falls 40% .. 60%, or: rises at most 10%";
          case ScnParser.RULE_points -> "for example: over 1500 .. 3000 req/s step 500 req/s";
          case ScnParser.RULE_metric -> "for example: ttft.p99[critical]";
          default -> "";
        };
    return new Expected(example.isEmpty() ? List.of() : List.of(example), List.of());
  }

  static Expected at(Parser parser) {
    List<Integer> types = parser.getExpectedTokens().toList();
    List<String> words = new ArrayList<>();
    Set<String> things = new LinkedHashSet<>();
    boolean name = types.contains(ScnLexer.NAME);
    if (types.contains(ScnLexer.NUMBER)) {
      things.add("a number");
    }
    if (name) {
      things.add(named(parser.getContext()));
    }
    if (types.contains(ScnLexer.STRING)) {
      things.add("a text in quotes");
    }
    for (int type : types) {
      String word = literal(type);
      boolean keyword = !word.isEmpty() && Character.isLetter(word.charAt(0));
      if (keyword && !name) {
        words.add(word);
        things.add(word);
      } else if (!keyword && !word.isEmpty() && !"/%+-*".contains(word)) {
        things.add("'" + word + "'");
      }
    }
    if (types.contains(ScnLexer.PERCENTILE) && !name) {
      things.add("a percentile such as p90");
    }
    if (types.contains(ScnLexer.UNIT) && things.isEmpty()) {
      things.add("a unit");
    }
    if (types.contains(Token.EOF) && things.isEmpty()) {
      things.add("the end of the file");
    }
    return new Expected(List.copyOf(things), List.copyOf(words));
  }

  private static String literal(int type) {
    String quoted = type < 0 ? null : ScnLexer.VOCABULARY.getLiteralName(type);
    return quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
  }

  private static String named(ParserRuleContext tree) {
    for (ParserRuleContext at = tree; at != null; at = at.getParent()) {
      if (at instanceof ScnParser.ParameterContext) {
        return "a name";
      }
      switch (at.getRuleIndex()) {
        case ScnParser.RULE_name,
        ScnParser.RULE_path,
        ScnParser.RULE_keyword,
        ScnParser.RULE_atom,
        ScnParser.RULE_product,
        ScnParser.RULE_call,
        ScnParser.RULE_option,
        ScnParser.RULE_selection:
          continue;
        case ScnParser.RULE_value:
          return "the name of a parameter";
        case ScnParser.RULE_strategyItem, ScnParser.RULE_scorer:
          return "the name of a policy";
        case ScnParser.RULE_argument:
          return "the name of an argument";
        case ScnParser.RULE_metric, ScnParser.RULE_plainMetric:
          return "the name of a metric";
        default:
          return "a name";
      }
    }
    return "a name";
  }
}
