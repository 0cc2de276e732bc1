package scn.dsl.syntax;

/** What an experiment says. Semantics and horizon are settings. */
public sealed interface ExperimentItemNode extends Node
    permits SettingNode, UseNode, CompareNode, SeedsNode, SweepNode, ClaimNode {}
