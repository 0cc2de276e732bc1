package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code compare cascade, cascade(base_critical: 12) as strong}. */
public record CompareNode(List<ArmNode> arms, Span at) implements ExperimentItemNode {

  public CompareNode {
    arms = List.copyOf(arms);
  }
}
