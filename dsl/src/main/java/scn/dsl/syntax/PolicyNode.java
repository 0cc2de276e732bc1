package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** A kind of decision and the policy that makes it; only {@code routing} has scorers. */
public record PolicyNode(NameNode kind, CallNode policy, List<ScorerNode> scorers, Span at)
    implements StrategyItemNode {

  public PolicyNode {
    scorers = List.copyOf(scorers);
  }
}
