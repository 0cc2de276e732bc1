package scn.dsl.effect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.semantic.Expectation;
import scn.dsl.semantic.GivenPrediction;
import scn.engine.compare.Prediction;

/**
 * What must not come out of a change: {@code ttft.p99[critical] rises more than 5%}, a prediction
 * in the words of the language, about the newer version against the older one.
 *
 * @param text as given
 * @param expectation what is said, or its opposite
 * @param opposite whether the gate is to stop what the expectation does not allow
 */
public record Gate(String text, Expectation expectation, boolean opposite) {
  /** What a share may be of. */
  private static final String OLDER = "old";

  private static final String OPTION = "--fail-on";

  /** The language has no word for it; its opposite, as long in letters, has one. */
  private static final Pattern MORE =
      Pattern.compile("\\b(falls|rises)(\\s+)more than(?=\\s+[0-9.])");

  private static final String OPPOSITE = "$1$2at   most";

  /**
   * Reads {@code METRIC rises|falls more than X%}, or any other prediction.
   *
   * @throws scn.dsl.diagnostic.DiagnosticException if it is none
   */
  public static Gate of(String text) {
    Matcher more = MORE.matcher(text);
    boolean opposite = more.find();
    String read = opposite ? more.replaceFirst(OPPOSITE) : text;
    Expectation expectation =
        GivenPrediction.read(new SourceText(OPTION, read), new SourceText(OPTION, text), OLDER);
    return new Gate(text, expectation, opposite);
  }

  /** Whether a measured figure is what the gate is to stop. */
  boolean stops(double figure) {
    return expectation.prediction().region().contains(figure) != opposite;
  }

  /** Whether it is about a value of the newer version alone, not about a change. */
  boolean isValue() {
    return expectation.prediction() instanceof Prediction.Value;
  }
}
