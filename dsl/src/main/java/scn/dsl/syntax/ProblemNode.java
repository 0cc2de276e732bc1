package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code problem llmd_tail "Tails under a burst" { ... }}. */
public record ProblemNode(
    NameNode name, Optional<TextNode> title, List<ProblemItemNode> items, Span at)
    implements NamedNode {

  public ProblemNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "problem";
  }
}
