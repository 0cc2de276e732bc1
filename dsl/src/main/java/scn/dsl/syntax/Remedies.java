package scn.dsl.syntax;

import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;

/** What to do about common slips, where a list of what could stand there would not tell. */
record Remedies(TokenStream words, IntervalSet expected) {
  private static final Set<Integer> DECLARATIONS =
      Set.of(
          ScnLexer.IMPORT,
          ScnLexer.WORKLOAD,
          ScnLexer.HARDWARE,
          ScnLexer.CLUSTER,
          ScnLexer.STRATEGY,
          ScnLexer.EXPERIMENT,
          ScnLexer.PROBLEM,
          ScnLexer.OPTIMIZE);

  private static final String RANGE = "write a range with two points: 5 .. 20";

  Optional<String> of(Token word) {
    Token before = next(word, -1);
    return Optional.ofNullable(before == null ? null : remedy(word, before));
  }

  /** The next word in a direction, or null. */
  private Token next(Token word, int step) {
    for (int i = word.getTokenIndex() + step; i >= 0 && i < words.size(); i += step) {
      if (words.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return words.get(i);
      }
    }
    return null;
  }

  private static boolean isType(Token word, int type) {
    return word != null && word.getType() == type;
  }

  private String remedy(Token word, Token before) {
    boolean value = expects(ScnLexer.NUMBER);
    switch (word.getType()) {
      case ScnLexer.COMMA:
        return before.getType() == ScnLexer.NUMBER && isType(next(word, 1), ScnLexer.NUMBER)
            ? "leave out the comma: numbers have no separators, items stand behind each other"
            : "leave out the comma: items stand behind each other";
      case ScnLexer.COLON:
        return value ? "leave out the colon: the value stands behind the name" : null;
      case ScnLexer.EQUALS:
        if (before.getType() == ScnLexer.EQUALS) {
          return "write a single =";
        }
        return value ? "leave out the sign: the value stands behind the name" : null;
      case ScnLexer.STRING:
        return expects(ScnLexer.NAME) ? "write the name without quotes" : null;
      case ScnLexer.OPEN_BRACKET:
        return before.getType() == ScnLexer.IN
            ? "write the two ends: in 5 .. 20, or a list: in { 1, 2 }"
            : value ? "leave out the brackets" : "write arguments in parentheses: name(key: 1)";
      case ScnLexer.OPEN_PAREN:
        return expects(ScnLexer.OPEN_BRACE)
            ? "write { and }"
            : expects(ScnLexer.FALLS) ? "write the class in brackets: ttft.p99[critical]" : null;
      case ScnLexer.CLOSE_BRACE:
        return expects(ScnLexer.IMPORT) && !expects(ScnLexer.NAME)
            ? "this closes nothing: leave it out"
            : null;
      case ScnLexer.PLUS:
        return value ? "write the number without a plus" : null;
      case ScnLexer.DOT:
        return value || before.getType() == ScnLexer.NUMBER
            ? "numbers have digits on both sides of the point, ranges two points: 0.5, 5 .. 20"
            : null;
      case ScnLexer.MINUS:
        return Set.of(ScnLexer.NUMBER, ScnLexer.PERCENT, ScnLexer.UNIT).contains(before.getType())
            ? RANGE
            : null;
      case ScnLexer.ABOVE, ScnLexer.BELOW:
        return before.getType() == ScnLexer.EQUALS ? "write " + word.getText() + "=" : null;
      case ScnLexer.NUMBER:
        return ofNumber(word, before);
      default:
        return ofWord(word, before);
    }
  }

  private String ofNumber(Token word, Token before) {
    if (expects(ScnLexer.UP_TO) && word.getText().startsWith("-")) {
      return RANGE;
    }
    boolean listed = before.getType() == ScnLexer.NUMBER && !expects(ScnLexer.COLON);
    return listed && word.getLine() == before.getLine() ? "write a comma between them" : null;
  }

  private String ofWord(Token word, Token before) {
    if (expects(ScnLexer.STRING) && !expects(ScnLexer.NAME) && !expects(ScnLexer.OPEN_BRACE)) {
      return "write it in quotes: \"" + word.getText() + "\"";
    }
    if (word.getType() == ScnLexer.TO && before.getType() == ScnLexer.NUMBER) {
      return RANGE;
    }
    if (before.getType() == ScnLexer.NUMBER && isType(next(word, 1), ScnLexer.COLON)) {
      return "write a comma before '" + word.getText() + "'";
    }
    if (isMember(before) && word.getLine() == before.getLine() && word.getType() == ScnLexer.NAME) {
      return "write a comma between them";
    }
    Token after = next(word, 1);
    if (isType(after, ScnLexer.OF) && isType(next(after, 1), ScnLexer.SEEDS)) {
      return "write mean, worst, median, or a percentile from p1 to p99";
    }
    if (word.getType() == ScnLexer.SEEDS && expects(ScnLexer.OF)) {
      return "write " + before.getText() + " of seeds";
    }
    boolean inBlock = expects(ScnLexer.CLOSE_BRACE);
    if (inBlock && DECLARATIONS.contains(word.getType()) && word.getCharPositionInLine() == 0) {
      return "the block before is not closed: write } above";
    }
    return inBlock ? home(word.getType()) : null;
  }

  /** Whether a word says what is made of seeds, and is not a part of a metric: {@code ttft.p99}. */
  static boolean isOverSeeds(int type, int before) {
    return Set.of(ScnLexer.MEAN, ScnLexer.WORST, ScnLexer.MEDIAN, ScnLexer.PERCENTILE)
            .contains(type)
        && before != ScnLexer.DOT;
  }

  /** Whether a word stands in a list of strategies. */
  private boolean isMember(Token word) {
    if (word.getType() != ScnLexer.NAME) {
      return false;
    }
    Token first = next(word, -1);
    return isType(first, ScnLexer.COMPARE) || isType(first, ScnLexer.COMMA);
  }

  /** Where a word of the language belongs that stands in the wrong block. */
  private static String home(int type) {
    for (Home home : Home.values()) {
      if (ScnParser._ATN.nextTokens(ScnParser._ATN.ruleToStartState[home.rule]).contains(type)) {
        return "this is said " + home.place;
      }
    }
    return null;
  }

  /** Kinds of items, those of which a word is most likely meant first. */
  private enum Home {
    STRATEGY(ScnParser.RULE_strategyItem, "in a strategy"),
    WORKLOAD(ScnParser.RULE_workloadItem, "in a workload"),
    CLIENT(ScnParser.RULE_clientItem, "of a client"),
    CLUSTER(ScnParser.RULE_clusterItem, "in a cluster"),
    KV(ScnParser.RULE_kvItem, "in the kv block of a cluster"),
    HARDWARE(ScnParser.RULE_hardwareItem, "of hardware"),
    EXPERIMENT(ScnParser.RULE_experimentItem, "in an experiment"),
    CLAIM(ScnParser.RULE_claimItem, "in a claim, such as a hypothesis"),
    PROBLEM(ScnParser.RULE_problemItem, "in a problem"),
    SEARCH(ScnParser.RULE_searchItem, "in optimize");

    private final int rule;
    private final String place;

    Home(int rule, String place) {
      this.rule = rule;
      this.place = place;
    }
  }

  private boolean expects(int type) {
    return expected.contains(type);
  }

  /** What is meant by a character that the language does not use. */
  static String ofCharacter(String character) {
    return switch (character) {
      case ";" -> "leave it out: items stand behind each other";
      case "#" -> "comments start with //";
      case "'", "\u201C", "\u201D", "\u2018", "\u2019", "`" -> "texts stand in \"double quotes\"";
      case "!" -> "there is no such sign: say the opposite, for example <= instead of !>";
      case "$", "\u20AC", "@", "&", "|", "\\" -> "leave it out";
      default -> "";
    };
  }
}
