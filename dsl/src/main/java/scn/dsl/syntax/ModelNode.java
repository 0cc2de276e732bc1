package scn.dsl.syntax;

import scn.dsl.diagnostic.Span;

/** {@code model "meta-llama/llama-3.1-8b-instruct"}. */
public record ModelNode(TextNode model, Span at) implements HardwareItemNode {}
