package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/**
 * {@code scheduler choose order { fcfs, aged(weight: w) }}: a parameter of its own, whose values
 * are the names of the options; the first is the default.
 */
public record ChooseNode(NameNode kind, NameNode param, List<PolicyNode> options, Span at)
    implements StrategyItemNode {

  public ChooseNode {
    options = List.copyOf(options);
  }
}
