package scn.dsl.syntax;

/** What a cluster says. */
public sealed interface ClusterItemNode extends Node permits InstancesNode, KvNode, SectionNode {}
