package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code predict ttft.p99 falls 40% .. 60%}, or a constraint of a search. */
public record PredictionNode(MetricNode metric, EffectNode effect, Span at)
    implements SearchItemNode {}
