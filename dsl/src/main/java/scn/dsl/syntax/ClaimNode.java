package scn.dsl.syntax;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Span;

/** A {@code hypothesis}, or a {@code control} with the workload it runs on. */
public record ClaimNode(
    NameNode kind,
    NameNode name,
    Optional<CallNode> workload,
    List<PredictionNode> predictions,
    List<TextNode> reasons,
    List<TextNode> diagnoses,
    Span at)
    implements ExperimentItemNode {

  public ClaimNode {
    predictions = List.copyOf(predictions);
    reasons = List.copyOf(reasons);
    diagnoses = List.copyOf(diagnoses);
  }
}
