package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code budget 30 trials}, {@code budget 90 runs} or {@code budget 10 s}. */
public record BudgetNode(QuantityNode amount, Optional<NameNode> unit, Span at)
    implements SearchItemNode {}
