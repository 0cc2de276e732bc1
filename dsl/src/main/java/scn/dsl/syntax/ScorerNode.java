package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code prefix-affinity 3}. */
public record ScorerNode(CallNode policy, ValueNode weight, Span at) implements Node {}
