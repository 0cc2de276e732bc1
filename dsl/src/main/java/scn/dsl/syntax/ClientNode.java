package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code client chat { class critical share 20% }}. */
public record ClientNode(NameNode name, List<WorkloadItemNode> items, Span at)
    implements WorkloadItemNode {

  public ClientNode {
    items = List.copyOf(items);
  }
}
