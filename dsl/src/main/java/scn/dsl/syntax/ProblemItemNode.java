package scn.dsl.syntax;

/** What a problem says. Semantics and prior findings are settings, a criterion is a prediction. */
public sealed interface ProblemItemNode extends Node
    permits SettingNode, UseNode, SeedsNode, PredictionNode, RequirementNode {}
