package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code cascade(base_critical: 12) as strong}: a strategy with some of its parameters set. */
public record StrategyUseNode(CallNode strategy, Optional<NameNode> alias, Span at)
    implements Node {

  /** What results call it. */
  public NameNode name() {
    return alias.orElse(strategy.name());
  }
}
