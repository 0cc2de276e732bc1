package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** {@code latency blackbox { ... }}. */
public record LatencyNode(NameNode model, List<FigureNode> figures, Span at)
    implements HardwareItemNode {

  public LatencyNode {
    figures = List.copyOf(figures);
  }
}
