package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code strategy cascade extends llmd_default { ... }}. */
public record StrategyNode(
    NameNode name, Optional<NameNode> parent, List<StrategyItemNode> items, Span at)
    implements NamedNode, ExtensibleNode<StrategyNode, StrategyItemNode> {

  public StrategyNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "strategy";
  }
}
