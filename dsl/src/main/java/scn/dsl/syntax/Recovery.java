package scn.dsl.syntax;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;
import scn.grammar.ScnLexer;

/**
 * Goes on after a fault of form at the next item of the same block.
 *
 * <p>No word is guessed into or out of the text: a guess that is wrong makes the rest look wrong
 * too. What is skipped is skipped with its whole block.
 */
final class Recovery extends DefaultErrorStrategy {

  @Override
  public Token recoverInline(Parser recognizer) throws RecognitionException {
    throw new InputMismatchException(recognizer);
  }

  @Override
  public void sync(Parser recognizer) throws RecognitionException {
    if (inErrorRecoveryMode(recognizer)) {
      return;
    }
    ATNState state = recognizer.getATN().states.get(recognizer.getState());
    IntervalSet next = recognizer.getATN().nextTokens(state);
    if (next.contains(recognizer.getInputStream().LA(1)) || next.contains(Token.EPSILON)) {
      return;
    }
    switch (state.getStateType()) {
      case ATNState.STAR_LOOP_ENTRY, ATNState.STAR_LOOP_BACK, ATNState.PLUS_LOOP_BACK -> {
        reportUnwantedToken(recognizer);
        consumeUntil(
            recognizer, recognizer.getExpectedTokens().or(getErrorRecoverySet(recognizer)));
      }
      case ATNState.BLOCK_START, ATNState.STAR_BLOCK_START, ATNState.PLUS_BLOCK_START ->
          throw new InputMismatchException(recognizer);
      default -> {}
    }
  }

  @Override
  protected void consumeUntil(Parser recognizer, IntervalSet stop) {
    int depth = 0;
    for (int type = recognizer.getInputStream().LA(1);
        type != Token.EOF && (depth > 0 || !stop.contains(type) || isOfSeeds(recognizer));
        type = recognizer.getInputStream().LA(1)) {
      if (type == ScnLexer.OPEN_BRACE) {
        depth++;
      } else if (type == ScnLexer.CLOSE_BRACE && depth > 0) {
        depth--;
      }
      recognizer.consume();
    }
  }

  /**
   * Seeds that an objective is about are no item of their own: {@code worst of seeds}, and {@code
   * worst seeds} where the {@code of} is missing.
   */
  private static boolean isOfSeeds(Parser recognizer) {
    TokenStream words = recognizer.getInputStream();
    return words.LA(1) == ScnLexer.SEEDS
        && (words.LA(-1) == ScnLexer.OF || Remedies.isOverSeeds(words.LA(-1), words.LA(-2)));
  }
}
