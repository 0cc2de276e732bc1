package scn.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnLexer;

/** Says what is wrong with the form of a text in its writer's words; at most one fault a line. */
final class SyntaxFaults extends BaseErrorListener {
  private static final int MOST_FAULTS = 100;

  private final Spans spans;
  private final List<Diagnostic> found = new ArrayList<>();
  private int lastLine = 0;

  SyntaxFaults(Spans spans) {
    this.spans = spans;
  }

  List<Diagnostic> found() {
    return List.copyOf(found);
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      Object symbol,
      int line,
      int column,
      String ignored,
      RecognitionException cause) {
    Parser parser = (Parser) recognizer;
    Token token = (Token) symbol;
    Token before = parser.getInputStream().LT(-1);
    if (token.getType() == Token.EOF) {
      addEnd(token, before, expected(parser, token, cause));
    } else if (line > lastLine && found.size() < MOST_FAULTS) {
      lastLine = line;
      found.add(fault(parser, token, before, cause));
    }
  }

  private void addEnd(Token end, Token before, Expected expected) {
    Span at = before == null ? spans.of(end) : spans.behind(before);
    if (at.line() > lastLine || found.isEmpty()) {
      lastLine = Integer.MAX_VALUE;
      found.add(Diagnostic.error(at, "the file ends too early", ending(expected)));
    }
  }

  private static String ending(Expected expected) {
    return expected.words().size() > 1 && expected.things().contains("'}'")
        ? "a block is not closed: write } at its end"
        : expected.hint();
  }

  private Diagnostic fault(Parser parser, Token token, Token before, RecognitionException cause) {
    Span at = spans.of(token);
    String text = token.getText();
    switch (token.getType()) {
      case ScnLexer.OPEN_STRING:
        return Diagnostic.error(
            at, "this text has no closing quote", "close it with \" on the same line");
      case ScnLexer.OPEN_COMMENT:
        return Diagnostic.error(at, "this comment has no end", "close it with */");
      case ScnLexer.STRANGE:
        return Diagnostic.error(
            at,
            "the language does not use the character " + character(text),
            Remedies.ofCharacter(text));
      default:
        break;
    }
    Expected expected = expected(parser, token, cause);
    if (token.getType() == ScnLexer.NAME) {
      String near =
          NearestName.of(text, expected.words())
              .or(() -> slip(text, parser.getExpectedTokens()))
              .orElse("");
      if (!near.isEmpty()) {
        return Diagnostic.error(at, cannotStand(text), "did you mean '" + near + "'?");
      }
    }
    Optional<String> remedy =
        new Remedies(parser.getInputStream(), parser.getExpectedTokens()).of(token);
    if (remedy.isPresent()) {
      return Diagnostic.error(at, cannotStand(text), remedy.get());
    }
    if (token.getType() == ScnLexer.NAME) {
      boolean instead = !expected.words().isEmpty() && expected.words().size() < 3;
      if (before != null
          && before.getType() == ScnLexer.NUMBER
          && before.getLine() == at.line()
          && !instead) {
        return Diagnostic.error(
            at,
            "there is no unit '" + text + "'",
            "units are " + String.join(", ", Expected.UNITS));
      }
    }
    return Diagnostic.error(at, cannotStand(text), expected.hint());
  }

  /** A word of the language that differs by one letter, where no name can stand. */
  private static Optional<String> slip(String text, IntervalSet expected) {
    return text.length() < 4 || expected.contains(ScnLexer.NAME)
        ? Optional.empty()
        : NearestName.of(text, Expected.KEYWORDS, 1);
  }

  private static Expected expected(Parser parser, Token token, RecognitionException cause) {
    if (cause instanceof NoViableAltException late && late.getStartToken() != token) {
      return Expected.within(parser.getContext());
    }
    return Expected.at(parser);
  }

  private static String cannotStand(String text) {
    return "'" + text + "' cannot stand here";
  }

  private static String character(String text) {
    char only = text.charAt(0);
    boolean visible = only > ' ' && !Character.isISOControl(only) && !Character.isSurrogate(only);
    return visible ? "'" + text + "'" : String.format("U+%04X", (int) only);
  }
}
