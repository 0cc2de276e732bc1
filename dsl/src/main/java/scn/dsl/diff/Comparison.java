package scn.dsl.diff;

import java.util.List;
import scn.dsl.diagnostic.Diagnostic;

/**
 * All that two versions differ in.
 *
 * @param before how the user names the older version
 * @param after how the user names the newer version
 * @param findings in the order of files, each change once
 * @param experiments that both versions have and in which something changed
 * @param added experiments that only the newer version has
 * @param faults of files that no longer resolve in one version; what else there is, is compared
 */
public record Comparison(
    String before,
    String after,
    List<Finding> findings,
    List<ExperimentPair> experiments,
    List<Version> added,
    List<Fault> faults) {

  public Comparison {
    findings = List.copyOf(findings);
    experiments = List.copyOf(experiments);
    added = List.copyOf(added);
    faults = List.copyOf(faults);
  }

  /** Compares what two versions mean. Both must stay open as long as the comparison is in use. */
  public static Comparison of(Side before, Side after) {
    return Comparing.compare(before, after);
  }

  /** Whether both versions mean the same, as far as they have a meaning. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /**
   * A file that is no scenario in one of the versions.
   *
   * @param version as the user names it
   * @param file from the root of its version, with slashes
   * @param other what the file has in the other version: {@code experiment tails}; empty if it is
   *     no scenario there either
   */
  public record Fault(
      String version, String file, List<Diagnostic> diagnostics, List<String> other) {

    public Fault {
      diagnostics = List.copyOf(diagnostics);
      other = List.copyOf(other);
    }
  }
}
