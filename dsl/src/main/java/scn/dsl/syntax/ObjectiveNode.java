package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code minimize ttft.p99[critical]}. */
public record ObjectiveNode(boolean minimize, MetricNode metric, Span at)
    implements SearchItemNode {}
