package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code critical: 10}. */
public record ArgumentNode(NameNode name, ArgumentValueNode value, Span at) implements Node {}
