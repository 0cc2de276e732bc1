package scn.dsl.determinism;

import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.script.ScriptFault;

/** A policy that gave two answers to one question, or one that is no answer. */
final class TwoAnswers extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  private TwoAnswers(Object policy, String message, String hint) {
    super(message);
    this.diagnostic =
        ScriptFault.answerOf(policy)
            .map(at -> Diagnostic.error(at, ScriptFault.title(at) + " " + message, hint))
            .orElseGet(() -> Diagnostic.ofFile("a policy " + message, hint));
  }

  /** Fails unless the answers are the same. */
  static void require(Object policy, String question, double first, double second, String cause) {
    if (Double.compare(first, second) != 0) {
      throw new TwoAnswers(
          policy,
          "answers %s, and %s %s, for %s".formatted(text(first), text(second), cause, question),
          "an answer may depend on the question alone: keep no state between questions");
    }
  }

  /** Fails unless the condition holds of what a policy answered. */
  static void require(Object policy, boolean good, String message, String hint) {
    if (!good) {
      throw new TwoAnswers(policy, message, hint);
    }
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  private static String text(double answer) {
    return answer == Math.rint(answer) && Math.abs(answer) < 1e15
        ? String.valueOf((long) answer)
        : String.valueOf(answer);
  }
}
