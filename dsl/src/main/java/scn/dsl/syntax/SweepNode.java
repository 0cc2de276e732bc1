package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code sweep kv.gpu over 132139, 20000 blocks}. */
public record SweepNode(PathNode path, PointsNode points, Span at) implements VariationNode {}
