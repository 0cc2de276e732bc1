package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code instances 8 of h100_llama8b}. */
public record InstancesNode(ValueNode count, NameNode hardware, Span at)
    implements ClusterItemNode {}
