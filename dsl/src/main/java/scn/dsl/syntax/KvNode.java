package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code kv { block 16 tokens tier gpu 132139 blocks }}. */
public record KvNode(List<KvItemNode> items, Span at) implements ClusterItemNode {

  public KvNode {
    items = List.copyOf(items);
  }
}
