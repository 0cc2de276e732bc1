package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code param age_weight = 1e-5/us in 1e-6/us .. 1e-4/us log}. */
public record ParamNode(
    NameNode name, QuantityNode initial, Optional<Range> range, boolean log, Span at)
    implements StrategyItemNode {

  /** Both ends belong to it. */
  public record Range(QuantityNode low, QuantityNode high) {}
}
