package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code principle S1 "Order decides" { ... }}. */
public record PrincipleNode(
    NameNode name, Optional<TextNode> title, List<PrincipleItemNode> items, Span at)
    implements NamedNode {

  public PrincipleNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "principle";
  }
}
