package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** The values that a parameter may take. */
public sealed interface DomainNode extends Node {

  /** {@code in 1 .. 100 log integer}; both ends belong to it. */
  record Range(QuantityNode low, QuantityNode high, boolean log, boolean integer, Span at)
      implements DomainNode {}

  /**
   * {@code in { 1, 2, 4 }} or {@code in { on, off }}: quantities have an order, words have none.
   */
  record Listed(List<ValueNode> values, Span at) implements DomainNode {

    public Listed {
      values = List.copyOf(values);
    }
  }
}
