package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * {@code prefer ttft.p99[standard] <= 250 ms weight 0.5}: a limit that may be broken at a price.
 */
public record PreferenceNode(PredictionNode limit, Optional<QuantityNode> weight, Span at)
    implements SearchItemNode {}
