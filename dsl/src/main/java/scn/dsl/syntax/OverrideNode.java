package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code kv.gpu=5000 blocks}, given from outside of a scenario. */
public record OverrideNode(PathNode path, ArgumentValueNode value, Span at) implements Node {}
