package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code baseline llmd_default}. */
public record BaselineNode(StrategyUseNode strategy, Span at) implements ExperimentItemNode {}
