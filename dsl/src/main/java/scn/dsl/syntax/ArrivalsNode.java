package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code arrivals gamma(cv: 2.0)}. */
public record ArrivalsNode(CallNode process, Span at) implements WorkloadItemNode {}
