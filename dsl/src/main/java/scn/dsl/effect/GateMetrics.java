package scn.dsl.effect;

import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** Sees to it that no gate passes because its metric is misspelt or occurs nowhere. */
final class GateMetrics {
  private GateMetrics() {}

  /**
   * @throws DiagnosticException if runs were made, and none of them defines the metric of a gate
   */
  static void requireKnown(
      List<Gate> gates, List<ExperimentEffect> effects, List<GateResult> results) {
    boolean failures =
        effects.stream()
            .anyMatch(
                it ->
                    !it.fault().isEmpty()
                        || it.strategies().stream().anyMatch(each -> !each.failures().isEmpty()));
    for (Gate gate : gates) {
      List<GateResult> own = results.stream().filter(it -> it.gate().equals(gate)).toList();
      boolean nowhere = own.stream().allMatch(it -> it.effect().isEmpty());
      if (!own.isEmpty() && nowhere && !failures) {
        throw new DiagnosticException(
            Diagnostic.error(
                gate.expectation().at(),
                "no strategy that changed has " + gate.expectation().metric().name(),
                own.get(0).missing()));
      }
    }
  }
}
