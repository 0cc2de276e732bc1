package scn.dsl.semantic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.syntax.ArgumentValueNode;
import scn.dsl.syntax.CalculationNode;
import scn.dsl.syntax.NameNode;
import scn.dsl.syntax.Node;
import scn.dsl.syntax.ParamNode;
import scn.dsl.syntax.ValueRewriter;

/**
 * The names that items of a flat declaration refer to, by themselves or through what is calculated
 * from others.
 */
record UsedNames(List<? extends Node> declaration) {

  /** Whether a parameter is calculated or fixed: it has no effect but where it is referred to. */
  static boolean isCalculated(Node item) {
    return item instanceof ParamNode param && param.domain().isEmpty();
  }

  Set<String> of(Node item) {
    Set<String> used = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(direct(item));
    while (!left.isEmpty()) {
      String name = left.remove();
      if (used.add(name)) {
        declaration.stream()
            .filter(it -> isCalculated(it) && ((ParamNode) it).name().text().equals(name))
            .forEach(it -> left.addAll(direct(it)));
      }
    }
    return used;
  }

  /** Every name that stands where a value can stand. */
  private static Set<String> direct(Node item) {
    Set<String> names = new HashSet<>();
    new ValueRewriter(
            value -> {
              collect(value, names);
              return value;
            })
        .rewrite((Record) item);
    return names;
  }

  private static void collect(ArgumentValueNode value, Set<String> names) {
    if (value instanceof NameNode name) {
      names.add(name.text());
    } else if (value instanceof CalculationNode calculation) {
      calculation.terms().stream()
          .flatMap(term -> term.factors().stream())
          .forEach(factor -> collect(factor.atom(), names));
    }
  }
}
