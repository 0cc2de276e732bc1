package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** What a prediction says of its metric. */
public sealed interface EffectNode extends Node {

  /** Falls or rises by an amount in a range; an open end is empty. */
  record Change(boolean falls, Optional<QuantityNode> low, Optional<QuantityNode> high, Span at)
      implements EffectNode {}

  /** Falls or rises by more than its parts together, by a margin if one is said. */
  record MoreThanSum(boolean falls, Optional<QuantityNode> margin, Span at) implements EffectNode {}

  /** Changes by less than the bound, either way. */
  record NoChange(QuantityNode bound, Span at) implements EffectNode {}

  /** Compares with a bound, absolute or relative to a strategy or the word {@code baseline}. */
  record Comparison(String sign, QuantityNode bound, Optional<NameNode> reference, Span at)
      implements EffectNode {}
}
