package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** {@code gpu "H100" x 2}. */
public record GpuNode(TextNode gpu, Optional<QuantityNode> count, Span at)
    implements HardwareItemNode {}
