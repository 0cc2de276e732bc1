package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code param age_weight = 1e-5/us in 1e-6/us .. 1e-4/us log when aging = on}. */
public record ParamNode(
    NameNode name,
    ValueNode initial,
    Optional<DomainNode> domain,
    Optional<ConditionNode> condition,
    Span at)
    implements WorkloadItemNode, ClusterItemNode, StrategyItemNode {

  public ParamNode withInitial(ValueNode other) {
    return new ParamNode(name, other, domain, condition, at);
  }

  /** The same, whatever another parameter is. */
  public ParamNode always() {
    return new ParamNode(name, initial, domain, Optional.empty(), at);
  }

  /** The same, which nobody is to set. */
  public ParamNode never() {
    return new ParamNode(name, initial, Optional.empty(), Optional.empty(), at);
  }
}
