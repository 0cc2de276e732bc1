package scn.dsl.run;

import java.util.List;
import scn.engine.compare.Verdict;

/** What became of a claim. */
public enum ClaimStatus {
  CONFIRMED("confirmed"),
  REFUTED("refuted"),
  INCONCLUSIVE("inconclusive"),
  NOT_MEASURED("not measured"),
  /** It needs a claim that was refuted. */
  SKIPPED("skipped"),
  /** It predicts nothing: its figures are for the reader. */
  REPORTED("reported");

  private final String label;

  ClaimStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static ClaimStatus of(Verdict verdict) {
    if (verdict instanceof Verdict.Confirmed) {
      return CONFIRMED;
    }
    if (verdict instanceof Verdict.Refuted) {
      return REFUTED;
    }
    return verdict instanceof Verdict.Inconclusive ? INCONCLUSIVE : NOT_MEASURED;
  }

  /** Of all predictions together: one that is refuted refutes the claim. */
  static ClaimStatus of(List<Judgement> judgements) {
    if (judgements.isEmpty()) {
      return REPORTED;
    }
    for (ClaimStatus worst : List.of(REFUTED, NOT_MEASURED, INCONCLUSIVE)) {
      if (judgements.stream().anyMatch(it -> of(it.verdict()) == worst)) {
        return worst;
      }
    }
    return CONFIRMED;
  }
}
