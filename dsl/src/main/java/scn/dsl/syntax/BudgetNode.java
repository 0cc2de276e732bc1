package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code budget 30 trials}. */
public record BudgetNode(QuantityNode trials, Span at) implements SearchItemNode {}
