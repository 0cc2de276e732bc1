package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code require base_critical > base_sheddable}; the sign is one of {@code > < >= <= =}. */
public record RequireNode(ValueNode left, String sign, ValueNode right, Span at)
    implements StrategyItemNode {}
