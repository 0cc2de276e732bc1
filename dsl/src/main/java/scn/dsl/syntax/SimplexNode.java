package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code simplex w_prefix, w_queue}: these parameters are shares of their sum. */
public record SimplexNode(List<NameNode> params, Span at) implements StrategyItemNode {

  public SimplexNode {
    params = List.copyOf(params);
  }
}
