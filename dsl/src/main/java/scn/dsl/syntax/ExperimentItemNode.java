package scn.dsl.syntax;

/** What an experiment says. Semantics, problem and horizon are settings. */
public sealed interface ExperimentItemNode extends Node
    permits SettingNode, UseNode, CompareNode, SeedsNode, TargetsNode, VariationNode, ClaimNode {}
