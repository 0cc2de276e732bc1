package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code workload orthogonal { ... }}. */
public record WorkloadNode(
    NameNode name, Optional<NameNode> parent, List<WorkloadItemNode> items, Span at)
    implements NamedNode, ExtensibleNode<WorkloadNode, WorkloadItemNode> {

  public WorkloadNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "workload";
  }
}
