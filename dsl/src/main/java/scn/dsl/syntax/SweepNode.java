package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code sweep kv.gpu over 132139, 20000 blocks}; of a range the points are its two ends. */
public record SweepNode(
    List<NameNode> path,
    List<QuantityNode> points,
    Optional<QuantityNode> step,
    boolean range,
    Span at)
    implements ExperimentItemNode {

  public SweepNode {
    path = List.copyOf(path);
    points = List.copyOf(points);
  }
}
