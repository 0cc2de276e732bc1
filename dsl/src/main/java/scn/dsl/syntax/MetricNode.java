package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code ttft.p99[critical]} or {@code gap(ttft.p99, critical, sheddable)}. */
public record MetricNode(
    Optional<NameNode> function,
    NameNode name,
    Optional<NameNode> statistic,
    Optional<Selector> selector,
    List<NameNode> arguments,
    Span at)
    implements Node {

  public MetricNode {
    arguments = List.copyOf(arguments);
  }

  /** {@code [critical]}, {@code [tenant: "premium"]} or {@code [round: 0]}. */
  public record Selector(NameNode name, Optional<String> value, Span at) implements Node {}
}
