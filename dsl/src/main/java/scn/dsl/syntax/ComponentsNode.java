package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code without priority, prefill}, or {@code parts priority, prefill}. */
public record ComponentsNode(NameNode key, List<NameNode> names, Span at) implements ClaimItemNode {

  public ComponentsNode {
    names = List.copyOf(names);
  }
}
