package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code experiment iter12 "SLO-tiered priority cascade" { ... }}. */
public record ExperimentNode(
    NameNode name, Optional<TextNode> title, List<ExperimentItemNode> items, Span at)
    implements NamedNode {

  public ExperimentNode {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "experiment";
  }
}
