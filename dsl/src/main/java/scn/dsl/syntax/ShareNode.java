package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code critical 20%}. */
public record ShareNode(NameNode name, ValueNode part, Span at) implements Node {}
