package scn.dsl.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.semantic.Scenario;

/**
 * A file and all that is to be said of it.
 *
 * @param scenario empty if it does not compile
 * @param diagnostics in source order, those of imported files first
 */
public record CheckedFile(Path file, Optional<Scenario> scenario, List<Diagnostic> diagnostics) {

  public CheckedFile {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }
}
