package scn.dsl.syntax;

/** What an argument can be. */
public sealed interface ArgumentValueNode extends Node
    permits ValueNode, TextNode, MixNode, CallNode {

  /** As the user would write it. */
  String written();
}
