package scn.dsl.syntax;

/** What a file is made of. */
public sealed interface DeclarationNode extends Node permits ImportNode, NamedNode, BrokenNode {}
