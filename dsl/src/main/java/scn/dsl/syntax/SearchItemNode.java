package scn.dsl.syntax;

/** What a search says; a constraint is a prediction, a point to try a section. */
public sealed interface SearchItemNode extends Node
    permits SettingNode,
        ObjectiveNode,
        PredictionNode,
        PreferenceNode,
        BudgetNode,
        SeedsNode,
        SectionNode {}
