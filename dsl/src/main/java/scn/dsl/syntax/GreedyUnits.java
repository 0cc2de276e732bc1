package scn.dsl.syntax;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;

/**
 * Takes a unit behind a number for the number's unit at once.
 *
 * <p>Since a unit may also be a name, the parser would look ahead over the items that follow to
 * tell; where one of them has a fault, it would guess, and blame the unit.
 */
final class GreedyUnits extends ParserATNSimulator {
  private static final int UNIT_OR_NOT = decision(ScnParser.RULE_quantity);
  private static final int WITH_UNIT = 1;

  private GreedyUnits(Parser parser, ParserATNSimulator other) {
    super(parser, other.atn, other.decisionToDFA, other.getSharedContextCache());
  }

  static void teach(Parser parser) {
    parser.setInterpreter(new GreedyUnits(parser, parser.getInterpreter()));
  }

  @Override
  public int adaptivePredict(TokenStream input, int decision, ParserRuleContext outerContext) {
    return decision == UNIT_OR_NOT && input.LA(1) == ScnLexer.UNIT
        ? WITH_UNIT
        : super.adaptivePredict(input, decision, outerContext);
  }

  /** The only decision of a rule. */
  private static int decision(int rule) {
    return ScnParser._ATN.decisionToState.stream()
        .filter(state -> state.ruleIndex == rule)
        .findFirst()
        .orElseThrow()
        .decision;
  }
}
