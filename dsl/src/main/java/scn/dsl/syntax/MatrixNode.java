package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code matrix kv { roomy { kv.gpu 132139 blocks } tight { kv.gpu 5000 blocks } }}. */
public record MatrixNode(NameNode name, List<CaseNode> cases, Span at) implements VariationNode {

  public MatrixNode {
    cases = List.copyOf(cases);
  }

  /** One case with what it sets. */
  public record CaseNode(NameNode name, List<AssignmentNode> assignments, Span at) implements Node {

    public CaseNode {
      assignments = List.copyOf(assignments);
    }
  }

  /** {@code kv.gpu 5000 blocks}. */
  public record AssignmentNode(PathNode path, ArgumentValueNode value, Span at) implements Node {}
}
