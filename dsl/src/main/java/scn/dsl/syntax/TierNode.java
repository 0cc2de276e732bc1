package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code tier cpu 44000 blocks { offload_above 90% }}. */
public record TierNode(NameNode name, ValueNode capacity, List<SettingNode> settings, Span at)
    implements KvItemNode {

  public TierNode {
    settings = List.copyOf(settings);
  }
}
