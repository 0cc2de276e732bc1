package scn.dsl.run;

import java.util.List;
import scn.dsl.semantic.Claim;
import scn.engine.compare.Evidence;

/**
 * A claim and what the runs say of it.
 *
 * @param judgements one for each prediction under each of its circumstances; none if it was skipped
 */
public record ClaimResult(Claim claim, ClaimStatus status, List<Judgement> judgements) {

  public ClaimResult {
    judgements = List.copyOf(judgements);
  }

  /** With few seeds a verdict shows a direction, no more. */
  public boolean indicative() {
    return judgements.stream()
        .map(Judgement::verdict)
        .flatMap(verdict -> Evidences.of(verdict).stream())
        .anyMatch(Evidence::indicative);
  }
}
