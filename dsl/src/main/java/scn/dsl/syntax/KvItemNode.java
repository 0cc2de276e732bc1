package scn.dsl.syntax;

/** The block size, or a tier. */
public sealed interface KvItemNode extends Node permits SettingNode, TierNode {}
