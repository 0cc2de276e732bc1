package scn.dsl.syntax;

import java.util.List;
import scn.dsl.diagnostic.Span;

/** A word and a list of figures: {@code alpha 1601 us, 3.5 us/token, 1805 us/token}. */
public record FigureNode(NameNode key, List<QuantityNode> values, Span at) implements Node {

  public FigureNode {
    values = List.copyOf(values);
  }
}
