package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code holds when iter1.main, iter12.zero_sum}: the claims that would falsify it. */
public record HoldsNode(List<PathNode> claims, Span at) implements PrincipleItemNode {

  public HoldsNode {
    claims = List.copyOf(claims);
  }
}
