package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** A law of lengths with its arguments, or {@code empirical} with its bins or their file. */
public record DistributionNode(
    NameNode law,
    List<ArgumentNode> arguments,
    List<BinNode> bins,
    Optional<TextNode> file,
    Optional<NameNode> unit,
    Span at)
    implements Node {

  public DistributionNode {
    arguments = List.copyOf(arguments);
    bins = List.copyOf(bins);
  }
}
