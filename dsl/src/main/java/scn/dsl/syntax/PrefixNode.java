package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code prefix "system-prompt" 512 tokens}. */
public record PrefixNode(TextNode group, ValueNode length, Span at) implements WorkloadItemNode {}
