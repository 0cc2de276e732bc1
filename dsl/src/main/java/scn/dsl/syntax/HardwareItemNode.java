package scn.dsl.syntax;

/** What hardware says. */
public sealed interface HardwareItemNode extends Node permits ModelNode, GpuNode, LatencyNode {}
