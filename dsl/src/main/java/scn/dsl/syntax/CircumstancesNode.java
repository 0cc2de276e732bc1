package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.MatrixNode.AssignmentNode;

/** {@code under { rate 500 req/s }}, {@code against { rate 200 req/s }}. */
public record CircumstancesNode(NameNode key, List<AssignmentNode> assignments, Span at)
    implements ClaimItemNode {

  public CircumstancesNode {
    assignments = List.copyOf(assignments);
  }
}
