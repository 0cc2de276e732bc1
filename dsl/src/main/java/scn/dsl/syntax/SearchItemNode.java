package scn.dsl.syntax;

/** What a search says; a constraint is a prediction. */
public sealed interface SearchItemNode extends Node
    permits ObjectiveNode, PredictionNode, BudgetNode {}
