package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code optimize iter12_search of iter12.cascade { ... }}. */
public record OptimizeNode(
    NameNode name, NameNode experiment, NameNode strategy, List<SearchItemNode> items, Span at)
    implements NamedNode {

  public OptimizeNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "optimize";
  }
}
