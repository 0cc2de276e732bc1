package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/**
 * What a word refers to: {@code workload orthogonal(rate: 3000 req/s)}, {@code baseline
 * llmd_default}.
 */
public record UseNode(NameNode key, CallNode use, Span at)
    implements ExperimentItemNode, ProblemItemNode {}
