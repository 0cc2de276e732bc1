package scn.dsl.run;

import java.util.List;
import java.util.Optional;
import scn.engine.compare.Comparison;
import scn.engine.compare.Effect;
import scn.engine.compare.Evidence;
import scn.engine.compare.Prediction;
import scn.engine.compare.Reading;
import scn.engine.compare.Sample;
import scn.engine.compare.Sign;
import scn.engine.compare.Verdict;

/** What verdicts rest on. */
public final class Evidences {
  private Evidences() {}

  /** Empty if nothing was measured. */
  public static Optional<Evidence> of(Verdict verdict) {
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

  /** A change that nothing is predicted of; empty if it was not measured. */
  public static Optional<Effect> change(List<Reading> reference, List<Reading> candidate) {
    Prediction anything = new Prediction.ShareOf(Sign.AT_LEAST, 1);
    Sample sample = new Sample.Paired(reference, candidate);
    return of(Comparison.of(sample, anything))
        .map(Evidence::effect)
        .filter(effect -> Double.isFinite(effect.estimate()));
  }
}
