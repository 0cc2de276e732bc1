package scn.dsl.syntax;

/** What a cluster says. */
public sealed interface ClusterItemNode extends Node
    permits ParamNode, InstancesNode, KvNode, SectionNode {}
