package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** The points of a sweep. */
public sealed interface PointsNode extends Node {

  /** {@code 1500 .. 3000 req/s step 500 req/s}. */
  record Range(QuantityNode low, QuantityNode high, Optional<QuantityNode> step, Span at)
      implements PointsNode {}

  /** {@code 132139, 20000 blocks}, or {@code orthogonal, asymmetric(rate: 1000 req/s)}. */
  record Listed(List<ArgumentValueNode> values, Span at) implements PointsNode {

    public Listed {
      values = List.copyOf(values);
    }
  }
}
