package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;

/**
 * A text with every word and comment in its place, also where it has faults.
 *
 * @param whole the declarations; the last word is the end of the text, with the comments before it
 */
public record WrittenText(String text, Phrase whole) {

  /** Reads any text. Never throws. */
  public static WrittenText of(String text) {
    ScnLexer lexer = new ScnLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    ScnParser parser = new ScnParser(tokens);
    GreedyUnits.teach(parser);
    parser.removeErrorListeners();
    parser.setErrorHandler(new Recovery());
    ScnParser.ScenarioContext tree = parser.scenario();
    return new WrittenText(text, new Reading(tokens.getTokens()).whole(tree));
  }

  /** What starts at a place: the largest sentence that does, on one line without comments. */
  public Optional<String> at(Span place) {
    return find(whole, place)
        .map(
            part -> {
              List<String> words = new ArrayList<>();
              collect(part, words);
              return String.join(" ", words);
            });
  }

  /**
   * What starts at a place with its comments and lines, and with other texts in the place of some
   * sentences in it.
   */
  public Optional<String> at(Span place, Map<Span, String> instead) {
    return find(whole, place).map(part -> with(part, instead));
  }

  /** Whether a place is in what starts at another one. */
  public boolean isInside(Span place, Span of) {
    Optional<Part> inner = find(whole, place);
    return find(whole, of)
        .filter(outer -> inner.isPresent() && isIn(inner.get(), outer))
        .isPresent();
  }

  private static boolean isIn(Part inner, Part outer) {
    return inner.first().start() >= outer.first().start()
        && inner.last().end() <= outer.last().end();
  }

  private String with(Part part, Map<Span, String> instead) {
    TreeMap<Integer, Part> others = new TreeMap<>();
    Map<Part, String> texts = new HashMap<>();
    instead.forEach(
        (place, text) ->
            find(whole, place)
                .filter(it -> isIn(it, part))
                .ifPresent(
                    it -> {
                      others.put(it.first().start(), it);
                      texts.put(it, text);
                    }));
    StringBuilder written = new StringBuilder();
    int next = part.first().start();
    for (Part other : others.values()) {
      written.append(between(next, other.first().start())).append(texts.get(other));
      next = other.last().end();
    }
    return written.append(between(next, part.last().end())).toString();
  }

  /** Every word without comments and blanks. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    collect(whole, words);
    return words;
  }

  private static Optional<Part> find(Phrase in, Span place) {
    Part found = null;
    for (Part part : in.parts()) {
      Word first = part.first();
      if (first.line() > place.line()
          || first.line() == place.line() && first.column() > place.column()) {
        break;
      }
      found = part;
    }
    if (found == null) {
      return Optional.empty();
    }
    boolean starts =
        found.first().line() == place.line() && found.first().column() == place.column();
    if (starts) {
      return Optional.of(found);
    }
    return found instanceof Phrase phrase ? find(phrase, place) : Optional.empty();
  }

  private static void collect(Part part, List<String> words) {
    if (part instanceof Word word) {
      words.add(word.text());
    } else {
      ((Phrase) part).parts().forEach(each -> collect(each, words));
    }
  }

  /** Everything from one word to another, both included, as it stands. */
  public String between(Word first, Word last) {
    return between(first.start(), last.end());
  }

  private String between(int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /** Follows a tree of ANTLR's. */
  private static final class Reading {
    private final List<Token> tokens;
    private int next = 0;

    Reading(List<Token> tokens) {
      this.tokens = tokens;
    }

    Phrase whole(ParserRuleContext tree) {
      List<Part> parts = new ArrayList<>();
      for (ParseTree child : children(tree)) {
        if (!(child instanceof TerminalNode leaf && leaf.getSymbol().getType() == Token.EOF)) {
          add(parts, child);
        }
      }
      for (Token token : List.copyOf(tokens.subList(next, tokens.size()))) {
        if (token.getChannel() == Token.DEFAULT_CHANNEL) {
          parts.add(word(token, token.getType() != Token.EOF));
        }
      }
      return phrase(tree, true, parts);
    }

    private void add(List<Part> parts, ParseTree child) {
      if (child instanceof TerminalNode leaf) {
        parts.add(word(leaf.getSymbol(), leaf instanceof ErrorNode));
        return;
      }
      ParserRuleContext tree = (ParserRuleContext) child;
      List<Part> inside = new ArrayList<>();
      children(tree).forEach(each -> add(inside, each));
      if (!inside.isEmpty()) {
        parts.add(phrase(tree, tree.exception == null, inside));
      }
    }

    private static List<ParseTree> children(ParserRuleContext tree) {
      return tree.children == null ? List.of() : tree.children;
    }

    private static Phrase phrase(ParserRuleContext tree, boolean sound, List<Part> parts) {
      String rule = ScnParser.ruleNames[tree.getRuleIndex()];
      String type = tree.getClass().getSimpleName();
      String label =
          Character.toLowerCase(type.charAt(0))
              + type.substring(1, type.length() - "Context".length());
      return new Phrase(rule, label, sound, parts);
    }

    /** Takes the comments around a word from the stream of tokens. */
    private Word word(Token token, boolean misplaced) {
      List<Comment> before = new ArrayList<>();
      for (int i = next; i < token.getTokenIndex(); i++) {
        addComment(before, tokens.get(i));
      }
      next = token.getTokenIndex() + 1;
      List<Comment> behind = new ArrayList<>();
      int line = token.getLine() + (int) token.getText().chars().filter(c -> c == '\n').count();
      while (next < tokens.size() && tokens.get(next).getChannel() != Token.DEFAULT_CHANNEL) {
        Token each = tokens.get(next);
        if (each.getChannel() == ScnLexer.COMMENTS && each.getLine() > line) {
          break;
        }
        addComment(behind, each);
        if (each.getChannel() == ScnLexer.COMMENTS) {
          line = behind.get(behind.size() - 1).lastLine();
        }
        next++;
      }
      String symbol = ScnLexer.VOCABULARY.getSymbolicName(token.getType());
      String text = token.getType() == Token.EOF ? "" : token.getText();
      return new Word(
          symbol,
          text,
          isKeyword(token.getType()),
          misplaced,
          token.getStartIndex(),
          token.getStopIndex() + 1,
          token.getLine(),
          token.getCharPositionInLine() + 1,
          before,
          behind);
    }

    private static boolean isKeyword(int type) {
      String literal = type < 0 ? null : ScnLexer.VOCABULARY.getLiteralName(type);
      return literal != null && Character.isLetter(literal.charAt(1));
    }

    private static void addComment(List<Comment> comments, Token token) {
      if (token.getChannel() == ScnLexer.COMMENTS) {
        comments.add(new Comment(token.getText().stripTrailing(), token.getLine()));
      }
    }
  }
}
