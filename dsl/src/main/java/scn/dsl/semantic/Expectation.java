package scn.dsl.semantic;

import java.util.Optional;
import scn.dsl.diagnostic.Span;
import scn.engine.compare.Prediction;

/**
 * A prediction of one metric.
 *
 * @param reference the arm that it compares with, if not the one that the claim compares with
 * @param text as the scenario says it, in one line
 */
public record Expectation(
    Metric metric, Prediction prediction, Optional<String> reference, String text, Span at) {}
