package scn.dsl.blis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scn.dsl.diagnostic.Diagnostic;

/**
 * A workload file of BLIS, and a policy file if there is one, or a strategy file of its tuning, as
 * a scenario that says the same.
 *
 * @param text empty if there is an error among the diagnostics
 * @param diagnostics errors, and a warning for everything that the text does not carry over
 */
public record BlisImport(String text, List<Diagnostic> diagnostics) {

  public BlisImport {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * @throws scn.dsl.diagnostic.DiagnosticException if a file cannot be read at all
   */
  public static BlisImport of(Path workload, Optional<Path> policy) {
    Findings findings = new Findings();
    ScenarioText text = new ScenarioText(findings);
    text.line(
        "// From "
            + workload.getFileName()
            + policy.map(it -> " and " + it.getFileName()).orElse("")
            + ", by scn import.");
    text.line("");
    YamlNode.Mapping first = YamlFile.read(workload);
    if (StrategyImport.isStrategy(first)) {
      Path folder = workload.toAbsolutePath().getParent();
      new StrategyImport(text, findings).write(name(workload), first, folder);
    } else {
      new WorkloadImport(text, findings).write(name(workload), first);
    }
    if (policy.isPresent()) {
      text.line("");
      new PolicyImport(text, findings).write(name(policy.get()), YamlFile.read(policy.get()));
    }
    return new BlisImport(findings.haveErrors() ? "" : text.toString(), findings.all());
  }

  /** The name of the file as a name of the language. */
  static String name(Path file) {
    String name =
        file.getFileName()
            .toString()
            .replaceFirst("\\.ya?ml$", "")
            .replaceAll("[^A-Za-z0-9_]", "_");
    return name.matches("[A-Za-z_].*") ? name : "w_" + name;
  }
}
