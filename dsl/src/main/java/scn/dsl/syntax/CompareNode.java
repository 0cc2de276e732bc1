package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code compare cascade, gated}. */
public record CompareNode(List<NameNode> strategies, Span at) implements ExperimentItemNode {

  public CompareNode {
    strategies = List.copyOf(strategies);
  }
}
