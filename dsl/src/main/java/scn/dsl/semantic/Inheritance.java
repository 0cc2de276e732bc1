package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scn.dsl.syntax.ExtensibleNode;
import scn.dsl.syntax.NameNode;

/** Follows {@code extends} up to the first ancestor. */
record Inheritance(Faults faults) {
  private static final int MOST_ANCESTORS = 64;

  /**
   * The declaration and all it extends, the oldest ancestor first; empty if an ancestor is missing
   * or the line is a circle.
   */
  <T extends ExtensibleNode<T, I>, I> Optional<List<T>> line(
      T node, Function<NameNode, Optional<T>> find) {
    List<T> line = new ArrayList<>(List.of(node));
    for (T at = node; at.parent().isPresent(); at = line.get(0)) {
      NameNode parent = at.parent().get();
      List<String> names = line.stream().map(each -> each.name().text()).toList();
      int again = names.indexOf(parent.text());
      if (again >= 0) {
        report(line.subList(0, again + 1));
        return Optional.empty();
      }
      if (line.size() > MOST_ANCESTORS) {
        faults.error(
            node.name().at(),
            "'" + node.name().text() + "' has more than " + MOST_ANCESTORS + " ancestors",
            "");
        return Optional.empty();
      }
      Optional<T> found = find.apply(parent);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      line.add(0, found.get());
    }
    return Optional.of(line);
  }

  /**
   * At the member that stands first, so that the same circle is one fault wherever it was entered.
   */
  private <T extends ExtensibleNode<T, I>, I> void report(List<T> circle) {
    List<T> order = new ArrayList<>(circle);
    Collections.reverse(order);
    T first =
        Collections.min(
            order,
            Comparator.comparing((T each) -> each.at().source().name())
                .thenComparingInt(each -> each.at().line())
                .thenComparingInt(each -> each.at().column()));
    Collections.rotate(order, -order.indexOf(first));
    String names =
        order.stream().map(each -> each.name().text()).collect(Collectors.joining(" -> "));
    faults.error(
        first.parent().orElseThrow().at(),
        "declarations extend each other in a circle",
        names + " -> " + first.name().text());
  }
}
