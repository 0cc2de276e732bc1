package scn.dsl.effect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.run.Evidences;
import scn.engine.compare.Comparison;
import scn.engine.compare.Effect;
import scn.engine.compare.Evidence;
import scn.engine.compare.Reading;
import scn.engine.compare.Sample;
import scn.engine.compare.Verdict;

/**
 * Holds gates against what was measured. A gate stops what the seeds have shown: its figure is the
 * estimate over the seeds that ran, and whether the interval says the same of all other seeds
 * stands beside it.
 */
final class Gates {
  private Gates() {}

  static GateResult judge(
      Gate gate, String experiment, String strategy, List<Reading> before, List<Reading> after) {
    Sample sample = gate.isValue() ? new Sample.Alone(after) : new Sample.Paired(before, after);
    Verdict verdict = Comparison.of(sample, gate.expectation().prediction());
    Optional<Evidence> evidence = Evidences.of(verdict);
    if (evidence.isEmpty()) {
      String missing =
          sample.missing().stream()
              .map(Reading.Missing::why)
              .distinct()
              .collect(Collectors.joining(", "));
      return new GateResult(
          gate, experiment, strategy, GateResult.State.NOT_MEASURED, Optional.empty(), missing);
    }
    Effect effect = evidence.get().effect();
    return new GateResult(
        gate, experiment, strategy, state(gate, effect, verdict), Optional.of(effect), "");
  }

  private static GateResult.State state(Gate gate, Effect effect, Verdict verdict) {
    boolean settled = verdict.settled();
    if (gate.stops(effect.estimate())) {
      return settled ? GateResult.State.STOPS : GateResult.State.STOPS_OPEN;
    }
    return settled ? GateResult.State.PASSES : GateResult.State.PASSES_OPEN;
  }
}
