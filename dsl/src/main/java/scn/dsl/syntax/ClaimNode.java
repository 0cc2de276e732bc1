package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/**
 * Something expected to come out.
 *
 * @param kind {@code hypothesis}, {@code control}, {@code ablation}, {@code super-additivity} or
 *     {@code robustness}
 * @param arm whom it is about, if it says so
 * @param workload another one than the experiment's, if it says so
 */
public record ClaimNode(
    NameNode kind,
    NameNode name,
    Optional<NameNode> arm,
    Optional<CallNode> workload,
    List<ClaimItemNode> items,
    Span at)
    implements ExperimentItemNode {

  public ClaimNode {
    items = List.copyOf(items);
  }
}
