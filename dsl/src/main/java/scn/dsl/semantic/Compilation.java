package scn.dsl.semantic;

import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;

/**
 * What became of a scenario file.
 *
 * @param scenario empty exactly if there is an error among the diagnostics
 * @param diagnostics of imported files first, each file in source order
 */
public record Compilation(Optional<Scenario> scenario, List<Diagnostic> diagnostics) {

  public Compilation {
    diagnostics = List.copyOf(diagnostics);
  }
}
