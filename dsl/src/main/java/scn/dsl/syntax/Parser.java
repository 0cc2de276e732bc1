package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.SourceText;
import scn.dsl.diagnostic.Span;
import scn.grammar.ScnLexer;
import scn.grammar.ScnParser;

/**
 * Turns the text of a scenario into records.
 *
 * <p>Never throws on any text. All faults of form are reported, one a line at most, in source
 * order; a declaration with one is kept apart with what could be read of it, because a half-read
 * one would make its other half look wrong.
 */
public final class Parser {

  /** The tree, unless there is nothing to read, and the faults. */
  public record Parsed(Optional<ScenarioNode> scenario, List<Diagnostic> diagnostics) {}

  private Parser() {}

  public static Parsed parse(SourceText source) {
    if (source.text().isBlank()) {
      return failed(
          Diagnostic.error(
              new Span(source, 1, 1, 1),
              "the file is empty",
              "write an experiment, for example: experiment first { semantics reference ... }"));
    }
    Spans spans = new Spans(source);
    SyntaxFaults faults = new SyntaxFaults(spans);
    ScnParser.ScenarioContext tree = parser(source, faults).scenario();
    return new Parsed(Optional.of(new AstBuilder(spans).scenario(tree)), faults.found());
  }

  /**
   * Reads {@code kv.gpu=5000 blocks}.
   *
   * @throws DiagnosticException if it is not of that form
   */
  public static OverrideNode parseOverride(SourceText source) {
    Spans spans = new Spans(source);
    SyntaxFaults faults = new SyntaxFaults(spans);
    ScnParser.OverrideContext tree = parser(source, faults).override();
    if (!faults.found().isEmpty()) {
      throw new DiagnosticException(faults.found());
    }
    Atoms atoms = new Atoms(spans);
    return new OverrideNode(
        atoms.path(tree.path()), atoms.argumentValue(tree.argumentValue()), spans.of(tree));
  }

  /**
   * Reads {@code slo-tiered(critical: 10)}.
   *
   * @throws DiagnosticException if it is not of that form
   */
  public static CallNode parseReference(SourceText source) {
    Spans spans = new Spans(source);
    SyntaxFaults faults = new SyntaxFaults(spans);
    ScnParser.PolicyReferenceContext tree = parser(source, faults).policyReference();
    if (!faults.found().isEmpty()) {
      throw new DiagnosticException(faults.found());
    }
    return new Atoms(spans).call(tree.call());
  }

  /**
   * Reads {@code ttft.p99[critical] rises at most 5%}.
   *
   * @throws DiagnosticException if it is not of that form
   */
  public static PredictionNode parsePrediction(SourceText source) {
    Spans spans = new Spans(source);
    SyntaxFaults faults = new SyntaxFaults(spans);
    ScnParser.GivenPredictionContext tree = parser(source, faults).givenPrediction();
    if (!faults.found().isEmpty()) {
      throw new DiagnosticException(faults.found());
    }
    return new Predictions(spans, new Atoms(spans))
        .of(tree.metric(), tree.effect(), spans.of(tree));
  }

  private static ScnParser parser(SourceText source, SyntaxFaults faults) {
    ScnLexer lexer = new ScnLexer(CharStreams.fromString(source.text(), source.name()));
    lexer.removeErrorListeners();
    CommonTokenStream words = new CommonTokenStream(lexer);
    words.fill();
    ScnParser parser = new ScnParser(words);
    GreedyUnits.teach(parser);
    parser.removeErrorListeners();
    parser.addErrorListener(faults);
    parser.setErrorHandler(new Recovery());
    return parser;
  }

  private static Parsed failed(Diagnostic diagnostic) {
    return new Parsed(Optional.empty(), List.of(diagnostic));
  }
}
