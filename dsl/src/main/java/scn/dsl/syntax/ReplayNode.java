package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code replay "traces/run-{seed}.csv.gz"}. */
public record ReplayNode(TextNode file, Span at) implements WorkloadItemNode {}
