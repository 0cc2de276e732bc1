package scn.dsl.syntax;

/** A quantity, or a word: a parameter, {@code off}, a choice. */
public sealed interface ValueNode extends ArgumentValueNode permits QuantityNode, NameNode {}
