package scn.dsl.syntax;

/** What an experiment says. Semantics, cluster, baseline and horizon are settings. */
public sealed interface ExperimentItemNode extends Node
    permits SettingNode, WorkloadUseNode, CompareNode, SeedsNode, SweepNode, ClaimNode {}
