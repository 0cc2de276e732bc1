package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code active 10 s .. 20 s}: when a client sends requests; may be said several times. */
public record ActiveNode(ValueNode from, ValueNode to, Span at) implements WorkloadItemNode {}
