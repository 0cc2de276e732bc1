package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.ChooseNode;
import scn.dsl.syntax.ClusterNode;
import scn.dsl.syntax.DomainNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.RequireNode;
import scn.dsl.syntax.StrategyNode;
import scn.dsl.syntax.ValueNode;
import scn.dsl.syntax.ValueRewriter;
import scn.dsl.syntax.WorkloadNode;

/**
 * Puts the values of parameters and calculations into a flat declaration. Its parameters stay, so
 * that it is known which names stand for one.
 *
 * @param used where parameters are declared that something refers to; grows
 */
record Settled(Set<Span> used, Faults faults) {

  WorkloadNode workload(WorkloadNode flat) {
    return new WorkloadNode(flat.name(), flat.parent(), items(flat.items()), flat.at());
  }

  ClusterNode cluster(ClusterNode flat) {
    return new ClusterNode(flat.name(), flat.parent(), items(flat.items()), flat.at());
  }

  StrategyNode strategy(StrategyNode flat) {
    return new StrategyNode(flat.name(), flat.parent(), items(flat.items()), flat.at());
  }

  private <I extends Node> List<I> items(List<I> flat) {
    Scope scope = Scope.of(flat, used, faults);
    scope.check();
    ValueRewriter rewriter = new ValueRewriter(scope::substitute);
    List<I> settled = new ArrayList<>();
    for (I item : flat) {
      settled.add(item instanceof ParamNode ? item : rewritten(item, rewriter));
      if (item instanceof RequireNode require) {
        new Requirement(scope, faults).check(require);
      }
    }
    return settled;
  }

  @SuppressWarnings("unchecked") // the same kind of item as before
  private static <I extends Node> I rewritten(I item, ValueRewriter rewriter) {
    return (I) rewriter.rewrite((Record) item);
  }

  /** Those that are declared, and those that are choices of policies. */
  static List<ParamNode> params(List<? extends Node> items) {
    List<ParamNode> params = new ArrayList<>(all(items, ParamNode.class));
    for (ChooseNode choose : all(items, ChooseNode.class)) {
      List<ValueNode> names = new ArrayList<>();
      choose.options().forEach(each -> names.add(each.policy().name()));
      NameNode first = choose.options().get(0).policy().name();
      DomainNode domain = new DomainNode.Listed(names, choose.at());
      params.add(
          new ParamNode(choose.param(), first, Optional.of(domain), Optional.empty(), choose.at()));
    }
    return params;
  }

  /** The names of the parameters of a declaration. */
  static List<String> names(List<? extends Node> items) {
    return params(items).stream().map(param -> param.name().text()).toList();
  }

  private static <T> List<T> all(List<? extends Node> items, Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
