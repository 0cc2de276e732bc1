package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** A name as written; what it means is decided later. */
public record NameNode(String text, Span at) implements ValueNode {

  @Override
  public String written() {
    return text;
  }
}
