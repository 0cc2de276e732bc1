package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code contradicted by scheduler fcfs, sjf}. */
public record ContradictionNode(NameNode kind, List<NameNode> policies, Span at)
    implements PrincipleItemNode {

  public ContradictionNode {
    policies = List.copyOf(policies);
  }
}
