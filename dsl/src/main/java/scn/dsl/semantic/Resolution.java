package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;

/**
 * A resolved scenario, or all that is wrong with it.
 *
 * @param scenario empty exactly if there is an error among the diagnostics
 * @param diagnostics of imported files first, each file in source order
 */
public record Resolution(Optional<ResolvedScenario> scenario, List<Diagnostic> diagnostics) {

  public Resolution {
    diagnostics = List.copyOf(diagnostics);
  }
}
