package scn.dsl.script;

import groovyjarjarantlr4.v4.runtime.CharStreams;
import groovyjarjarantlr4.v4.runtime.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.groovy.parser.antlr4.GroovyLangLexer;
import org.apache.groovy.parser.antlr4.GroovyLexer;
import org.apache.groovy.parser.antlr4.GroovySyntaxError;
import org.codehaus.groovy.ast.ASTNode;

/**
 * Refuses, by its tokens alone, a text that would keep Groovy's parser busy for long, or whose
 * syntax tree would be too deep for the stack of the compiler.
 *
 * <p>No tree is deeper than the tokens of a statement with those of the longest part inside of its
 * brackets, so it is this sum that has a limit. Statements of a block and elements between commas
 * lie side by side. The parser tries every {@code <} as the start of type arguments, up to the end
 * of the statement.
 */
final class NestingGate {
  private static final int DEEPEST = 40;
  private static final int LONGEST = 250;
  private static final int MOST_ANGLES = 30;
  private static final int MOST_PARTS = 2000;

  /** Of what is refused anyway, but by its place and in better words once it has been parsed. */
  private static final int MOST_REFUSED = 20;

  private static final Set<Integer> REFUSED = Set.of(GroovyLexer.ARROW, GroovyLexer.AT);

  private static final Set<Integer> OPENING =
      Set.of(GroovyLexer.LPAREN, GroovyLexer.LBRACK, GroovyLexer.LBRACE, GroovyLexer.SAFE_INDEX);
  private static final Set<Integer> CLOSING =
      Set.of(GroovyLexer.RPAREN, GroovyLexer.RBRACK, GroovyLexer.RBRACE);
  private static final Set<Integer> HEADS =
      Set.of(GroovyLexer.IF, GroovyLexer.FOR, GroovyLexer.WHILE);

  /** What a statement can end with. */
  private static final Set<Integer> ENDS =
      Set.of(
          GroovyLexer.RPAREN,
          GroovyLexer.RBRACK,
          GroovyLexer.RBRACE,
          GroovyLexer.StringLiteral,
          GroovyLexer.GStringEnd,
          GroovyLexer.IntegerLiteral,
          GroovyLexer.FloatingPointLiteral,
          GroovyLexer.BooleanLiteral,
          GroovyLexer.NullLiteral,
          GroovyLexer.Identifier,
          GroovyLexer.CapitalizedIdentifier,
          GroovyLexer.BuiltInPrimitiveType,
          GroovyLexer.THIS,
          GroovyLexer.BREAK,
          GroovyLexer.CONTINUE,
          GroovyLexer.RETURN,
          GroovyLexer.INC,
          GroovyLexer.DEC);

  /** What a statement can start with; a line that starts otherwise goes on with the one before. */
  private static final Set<Integer> STARTS =
      Set.of(
          GroovyLexer.LPAREN,
          GroovyLexer.LBRACK,
          GroovyLexer.LBRACE,
          GroovyLexer.NOT,
          GroovyLexer.BITNOT,
          GroovyLexer.INC,
          GroovyLexer.DEC,
          GroovyLexer.ADD,
          GroovyLexer.SUB,
          GroovyLexer.AT,
          GroovyLexer.StringLiteral,
          GroovyLexer.GStringBegin,
          GroovyLexer.IntegerLiteral,
          GroovyLexer.FloatingPointLiteral,
          GroovyLexer.BooleanLiteral,
          GroovyLexer.NullLiteral,
          GroovyLexer.Identifier,
          GroovyLexer.CapitalizedIdentifier,
          GroovyLexer.BuiltInPrimitiveType,
          GroovyLexer.THIS,
          GroovyLexer.NEW,
          GroovyLexer.DEF,
          GroovyLexer.FINAL,
          GroovyLexer.VOID,
          GroovyLexer.IF,
          GroovyLexer.FOR,
          GroovyLexer.WHILE,
          GroovyLexer.DO,
          GroovyLexer.SWITCH,
          GroovyLexer.CASE,
          GroovyLexer.DEFAULT,
          GroovyLexer.RETURN,
          GroovyLexer.THROW,
          GroovyLexer.BREAK,
          GroovyLexer.CONTINUE);

  /** What is open: the text itself, or a bracket and what is in it. */
  private static final class Level {
    private final boolean head;
    private int tokens;
    private int angles;
    private int parts;
    private int inner;
    private int deepest;

    Level(boolean head) {
      this.head = head;
    }

    int depth() {
      return Math.max(deepest, tokens + inner);
    }

    void endPart() {
      deepest = depth();
      tokens = 0;
      inner = 0;
    }

    void endStatement() {
      endPart();
      angles = 0;
      parts = 0;
    }
  }

  private final ScriptShape.Faults faults;
  private final Deque<Level> open = new ArrayDeque<>();
  private int last = Token.EOF;
  private boolean afterHead;
  private boolean atNewLine;
  private int refused;

  private NestingGate(ScriptShape.Faults faults) {
    this.faults = faults;
    open.push(new Level(false));
  }

  /** Whether the parser may see the text; if not, a fault says why. */
  static boolean passes(String text, ScriptShape.Faults faults) {
    return new NestingGate(faults).passes(new GroovyLangLexer(CharStreams.fromString(text)));
  }

  private boolean passes(GroovyLangLexer lexer) {
    try {
      for (Token at = lexer.nextToken(); at.getType() != Token.EOF; at = lexer.nextToken()) {
        if (at.getChannel() == Token.DEFAULT_CHANNEL && !passes(at)) {
          return false;
        }
      }
    } catch (GroovySyntaxError e) {
      // The parser comes to the same place, and says what is wrong there.
    }
    return true;
  }

  private boolean passes(Token at) {
    int type = at.getType();
    if (type == GroovyLexer.NL || type == GroovyLexer.SEMI) {
      atNewLine |= type == GroovyLexer.NL && ENDS.contains(last) && !afterHead;
      if (type == GroovyLexer.SEMI) {
        open.element().endStatement();
      }
      return true;
    }
    if (atNewLine && STARTS.contains(type)) {
      open.element().endStatement();
    }
    atNewLine = false;
    afterHead = false;
    if (type == GroovyLexer.COMMA) {
      open.element().endPart();
      open.element().parts++;
    } else if (OPENING.contains(type)) {
      count(type);
      open.push(new Level(HEADS.contains(last)));
    } else if (CLOSING.contains(type) && open.size() > 1) {
      Level closed = open.pop();
      afterHead = closed.head;
      open.element().inner = Math.max(open.element().inner, closed.depth());
    } else {
      count(type);
    }
    last = type;
    return isBounded(at);
  }

  private void count(int type) {
    open.element().tokens++;
    open.element().angles += type == GroovyLexer.LT ? 1 : 0;
    refused += REFUSED.contains(type) ? 1 : 0;
  }

  private boolean isBounded(Token at) {
    if (open.size() > DEEPEST + 1) {
      refuse(at, "brackets are nested at most " + DEEPEST + " deep");
    } else if (open.element().tokens + open.element().inner > LONGEST) {
      refuse(
          at,
          "a statement has at most "
              + LONGEST
              + " words and signs, with the longest of what is in its brackets");
    } else if (open.element().angles > MOST_ANGLES) {
      refuse(at, "a statement has at most " + MOST_ANGLES + " times <");
    } else if (open.element().parts > MOST_PARTS) {
      refuse(at, "there are at most " + MOST_PARTS + " commas in one place");
    } else if (refused > MOST_REFUSED) {
      refuse(at, "a script has no closures, lambdas and annotations");
    } else {
      return true;
    }
    return false;
  }

  private void refuse(Token at, String message) {
    ASTNode place = new ASTNode();
    place.setLineNumber(at.getLine());
    place.setColumnNumber(at.getCharPositionInLine() + 1);
    place.setLastLineNumber(at.getLine());
    place.setLastColumnNumber(at.getCharPositionInLine() + 1 + at.getText().length());
    faults.add(place, message, "make several statements of it, or a method");
  }
}
