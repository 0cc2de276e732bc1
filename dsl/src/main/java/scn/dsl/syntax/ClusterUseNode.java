package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code cluster eight_h100(gpu_blocks: 5000 blocks)}. */
public record ClusterUseNode(CallNode cluster, Span at) implements ExperimentItemNode {}
