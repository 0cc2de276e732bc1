package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code input} or {@code output} with a distribution. */
public record LengthNode(NameNode key, DistributionNode distribution, Span at)
    implements WorkloadItemNode {}
