package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code cohort agents x 20 { class standard share 20% }}: clients that are all alike. */
public record CohortNode(NameNode name, ValueNode members, List<WorkloadItemNode> items, Span at)
    implements WorkloadItemNode {

  public CohortNode {
    items = List.copyOf(items);
  }
}
