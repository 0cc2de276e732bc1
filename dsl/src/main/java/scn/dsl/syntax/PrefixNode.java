package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/**
 * {@code prefix "system-prompt" 512 tokens}, or {@code prefix "context" 512 tokens per member}.
 *
 * @param perMember whether each client of a cohort has a prefix of its own
 */
public record PrefixNode(TextNode group, ValueNode length, boolean perMember, Span at)
    implements WorkloadItemNode {}
