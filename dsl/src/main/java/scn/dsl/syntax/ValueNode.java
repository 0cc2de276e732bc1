package scn.dsl.syntax;

/** A quantity, a word (a parameter, {@code off}, a choice), or a calculation with both. */
public sealed interface ValueNode extends ArgumentValueNode
    permits QuantityNode, NameNode, CalculationNode {}
