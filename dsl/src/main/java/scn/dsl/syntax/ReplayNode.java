package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code replay "traces/run-{seed}.csv.gz" { time_scale 2 }}. */
public record ReplayNode(TextNode file, List<SettingNode> settings, Span at)
    implements WorkloadItemNode {

  public ReplayNode {
    settings = List.copyOf(settings);
  }
}
