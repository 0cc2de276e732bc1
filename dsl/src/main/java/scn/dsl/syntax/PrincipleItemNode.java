package scn.dsl.syntax;

/** What a principle says. Its statement and its regime are settings. */
public sealed interface PrincipleItemNode extends Node
    permits SettingNode, HoldsNode, ContradictionNode {}
