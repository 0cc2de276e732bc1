package scn.dsl.diff;

import java.util.List;
import scn.dsl.diagnostic.Diagnostic;

/**
 * All that two versions differ in.
 *
 * @param before how the user names the older version
 * @param after how the user names the newer version
 * @param findings in the order of files, each change once
 * @param experiments that both versions have and that have changes which touch what is measured
 * @param faults of files that no longer resolve in one version; what else there is, is compared
 */
public record Comparison(
    String before,
    String after,
    List<Finding> findings,
    List<ExperimentPair> experiments,
    List<Fault> faults) {

  public Comparison {
    findings = List.copyOf(findings);
    experiments = List.copyOf(experiments);
    faults = List.copyOf(faults);
  }

  /**
   * A file that is no scenario in one of the versions.
   *
   * @param version as the user names it
   * @param file from the root of its version, with slashes
   */
  public record Fault(String version, String file, List<Diagnostic> diagnostics) {

    public Fault {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
