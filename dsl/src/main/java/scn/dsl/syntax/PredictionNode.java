package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/**
 * {@code predict ttft.p99 falls 40% .. 60%}; in a problem a criterion of success, in a search a
 * constraint.
 */
public record PredictionNode(MetricNode metric, EffectNode effect, Span at)
    implements ClaimItemNode, ProblemItemNode, SearchItemNode {}
