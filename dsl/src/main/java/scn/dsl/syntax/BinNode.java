package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code 128: 70%}. */
public record BinNode(QuantityNode tokens, QuantityNode weight, Span at) implements Node {}
