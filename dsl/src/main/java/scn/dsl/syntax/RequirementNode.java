package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code require kv.cpu >= 1 blocks}: what every strategy must keep to. */
public record RequirementNode(PathNode path, String sign, ValueNode bound, Span at)
    implements ProblemItemNode {}
