package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code when chunking = on}. */
public record ConditionNode(NameNode param, ValueNode value, Span at) implements Node {}
