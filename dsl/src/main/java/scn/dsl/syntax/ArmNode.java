package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code cascade(base_critical: 12) as strong}. */
public record ArmNode(CallNode strategy, Optional<NameNode> alias, Span at) implements Node {

  /** What claims and results call it. */
  public NameNode name() {
    return alias.orElse(strategy.name());
  }
}
