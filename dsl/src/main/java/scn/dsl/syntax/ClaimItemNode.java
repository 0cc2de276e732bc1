package scn.dsl.syntax;

/** What a claim says. Needs, reason and diagnosis are settings. */
public sealed interface ClaimItemNode extends Node
    permits SettingNode, CircumstancesNode, ComponentsNode, PredictionNode, VariationNode {}
