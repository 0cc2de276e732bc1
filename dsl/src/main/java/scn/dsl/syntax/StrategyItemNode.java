package scn.dsl.syntax;

/**
 * What a strategy says. {@code prefill { critical off }} is a section, {@code bridge on} a setting.
 */
public sealed interface StrategyItemNode extends Node
    permits ParamNode, SimplexNode, RequireNode, ChooseNode, PolicyNode, SectionNode, SettingNode {}
