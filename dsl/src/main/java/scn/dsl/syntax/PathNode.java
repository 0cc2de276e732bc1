package scn.dsl.syntax;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Span;

/** Where a value stands: {@code kv.cpu.offload_above}. */
public record PathNode(List<NameNode> names, Span at) implements Node {

  public PathNode {
    names = List.copyOf(names);
  }

  public static PathNode of(NameNode name) {
    return new PathNode(List.of(name), name.at());
  }

  public String text() {
    return names.stream().map(NameNode::text).collect(Collectors.joining("."));
  }
}
