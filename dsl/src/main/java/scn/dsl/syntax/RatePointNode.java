package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code 10 s: 400 req/s}. */
public record RatePointNode(ValueNode time, ValueNode rate, Span at) implements Node {}
