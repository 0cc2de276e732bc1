package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code workload orthogonal(rate: 3000 req/s)}. */
public record WorkloadUseNode(CallNode workload, Span at)
    implements ExperimentItemNode, ProblemItemNode {}
