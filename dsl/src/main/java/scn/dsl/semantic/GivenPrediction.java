package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.EffectNode;
import scn.dsl.syntax.Parser;
import scn.dsl.syntax.PredictionNode;
import scn.engine.compare.Prediction;

/** Reads a prediction that no scenario holds, for example that of an option. */
public final class GivenPrediction {
  private GivenPrediction() {}

  /**
   * @param text to be read, as long as what was written
   * @param written as messages show it
   * @param reference the only name that a share may be of
   * @throws DiagnosticException if it is no prediction of a change or a value
   */
  public static Expectation read(SourceText text, SourceText written, String reference) {
    try {
      Expectation read = read(Parser.parsePrediction(text), reference);
      return new Expectation(
          read.metric(), read.prediction(), read.reference(), read.text(), at(read.at(), written));
    } catch (DiagnosticException e) {
      throw new DiagnosticException(e.diagnostics().stream().map(it -> at(it, written)).toList());
    }
  }

  private static Expectation read(PredictionNode node, String reference) {
    Faults faults = new Faults();
    if (node.effect() instanceof EffectNode.Comparison comparison
        && comparison.reference().filter(it -> it.text().equals("baseline")).isPresent()) {
      faults.error(
          comparison.reference().get().at(),
          "two versions are compared here, not strategies",
          "write: of " + reference);
    }
    Optional<Expectation> expectation = new PredictionReader(faults).read(node, List.of(reference));
    if (expectation.isPresent() && expectation.get().prediction() instanceof Prediction.BeyondSum) {
      faults.error(
          node.effect().at(),
          "there are no parts here to be summed",
          "for example: rises more than 5%");
    }
    if (faults.haveErrors()) {
      throw new DiagnosticException(faults.inSourceOrder());
    }
    return expectation.orElseThrow();
  }

  private static Diagnostic at(Diagnostic found, SourceText written) {
    return new Diagnostic(
        found.severity(),
        found.span().map(span -> at(span, written)),
        found.message(),
        found.hint(),
        found.lint());
  }

  private static Span at(Span span, SourceText written) {
    return new Span(written, span.line(), span.column(), span.length());
  }
}
