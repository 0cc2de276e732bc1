package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code compare cascade(base_critical: 12) as strong, gated}. */
public record CompareNode(List<StrategyUseNode> strategies, Span at) implements ExperimentItemNode {

  public CompareNode {
    strategies = List.copyOf(strategies);
  }
}
