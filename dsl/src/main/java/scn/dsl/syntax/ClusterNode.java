package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code cluster eight_h100 { ... }}. */
public record ClusterNode(
    NameNode name, Optional<NameNode> parent, List<ClusterItemNode> items, Span at)
    implements NamedNode, ExtensibleNode<ClusterNode, ClusterItemNode> {

  public ClusterNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "cluster";
  }
}
