package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** A text in quotes, without them. */
public record TextNode(String text, Span at) implements ArgumentValueNode {

  @Override
  public String written() {
    return '"' + text + '"';
  }
}
