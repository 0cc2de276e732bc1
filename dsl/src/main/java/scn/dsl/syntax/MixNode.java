package scn.dsl.syntax;

import java.util.List;
import java.util.stream.Collectors;
import scn.dsl.diagnostic.Span;

/** {@code mix { critical 20% standard 80% }}. */
public record MixNode(List<ShareNode> shares, Span at)
    implements WorkloadItemNode, ArgumentValueNode {

  public MixNode {
    shares = List.copyOf(shares);
  }

  @Override
  public String written() {
    return shares.stream()
        .map(share -> share.name().text() + " " + share.part().written())
        .collect(Collectors.joining("  ", "{ ", " }"));
  }
}
