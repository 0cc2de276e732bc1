package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code import "lib/ledger.scn"}. */
public record ImportNode(TextNode file, Span at) implements DeclarationNode {}
