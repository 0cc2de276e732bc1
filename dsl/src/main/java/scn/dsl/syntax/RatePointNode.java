package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code 10 s: 400 req/s}. */
public record RatePointNode(QuantityNode time, ValueNode rate, Span at) implements Node {}
