package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code targets { critical { ttft 200 ms e2e 5 s } }}; a section for each class. */
public record TargetsNode(List<SectionNode> classes, Span at) implements ExperimentItemNode {

  public TargetsNode {
    classes = List.copyOf(classes);
  }
}
