package scn.dsl.syntax;

import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * {@code minimize ttft.p99[critical] worst of seeds}.
 *
 * @param overSeeds {@code worst}; empty if nothing is said of seeds
 */
public record ObjectiveNode(
    boolean minimize, MetricNode metric, Optional<NameNode> overSeeds, Span at)
    implements SearchItemNode {}
