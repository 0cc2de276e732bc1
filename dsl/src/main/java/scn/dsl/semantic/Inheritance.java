package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import scn.dsl.syntax.ExtensibleNode;
import scn.dsl.syntax.NameNode;

/** Follows {@code extends} up to the first ancestor. */
record Inheritance(Faults faults) {

  /**
   * The declaration and all it extends, the oldest ancestor first; empty if an ancestor is missing
   * or the line is a circle.
   */
  <T extends ExtensibleNode<T, I>, I> Optional<List<T>> line(
      T node, Function<NameNode, Optional<T>> find) {
    List<T> line = new ArrayList<>(List.of(node));
    for (T at = node; at.parent().isPresent(); at = line.get(0)) {
      NameNode parent = at.parent().get();
      if (line.stream().anyMatch(each -> each.name().text().equals(parent.text()))) {
        String circle =
            line.stream().map(each -> each.name().text()).collect(Collectors.joining(" <- "));
        faults.error(
            parent.at(),
            "declarations extend each other in a circle",
            parent.text() + " <- " + circle);
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
}
