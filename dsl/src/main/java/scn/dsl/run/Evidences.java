package scn.dsl.run;

import java.util.Optional;
import scn.engine.compare.Evidence;
import scn.engine.compare.Verdict;

/** What verdicts rest on. */
final class Evidences {
  private Evidences() {}

  /** Empty if nothing was measured. */
  static Optional<Evidence> of(Verdict verdict) {
    if (verdict instanceof Verdict.Confirmed it) {
      return Optional.of(it.evidence());
    }
    if (verdict instanceof Verdict.Refuted it) {
      return Optional.of(it.evidence());
    }
    return verdict instanceof Verdict.Inconclusive it
        ? Optional.of(it.evidence())
        : Optional.empty();
  }
}
