package scn.dsl.syntax;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Span;

/** A name with named arguments: {@code slo-tiered(critical: 10)}. */
public record CallNode(NameNode name, List<ArgumentNode> arguments, Span at)
    implements ArgumentValueNode {

  public CallNode {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String written() {
    return arguments.isEmpty()
        ? name.text()
        : arguments.stream()
            .map(it -> it.name().text() + ": " + it.value().written())
            .collect(Collectors.joining(", ", name.text() + "(", ")"));
  }
}
