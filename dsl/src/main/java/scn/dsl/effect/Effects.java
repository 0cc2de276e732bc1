package scn.dsl.effect;

import java.util.List;

/**
 * What the changes between two versions do.
 *
 * @param experiments those in both versions, then those that only the newer one has
 * @param gates in the order given, each for every strategy that it is about
 */
public record Effects(List<ExperimentEffect> experiments, List<GateResult> gates) {

  public Effects {
    experiments = List.copyOf(experiments);
    gates = List.copyOf(gates);
  }

  /** Whether a gate is to stop the change. */
  public boolean stopped() {
    return gates.stream().anyMatch(GateResult::fires);
  }

  /** Whether a run could not be finished, or an experiment could not be run at all. */
  public boolean failed() {
    return experiments.stream()
        .anyMatch(
            it ->
                !it.fault().isEmpty()
                    || it.strategies().stream().anyMatch(arm -> !arm.failures().isEmpty()));
  }
}
