package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** A word and a block of settings: {@code batch { max_tokens 2048 }}. */
public record SectionNode(NameNode key, List<SettingNode> settings, Span at)
    implements WorkloadItemNode, ClusterItemNode, StrategyItemNode, SearchItemNode {

  public SectionNode {
    settings = List.copyOf(settings);
  }
}
