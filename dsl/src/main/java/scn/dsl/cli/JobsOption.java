package scn.dsl.cli;

import picocli.CommandLine.Option;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** How many runs are made at a time. */
final class JobsOption {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs at a time (default: one per core); results do not depend on it.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /**
   * At least 1.
   *
   * @throws DiagnosticException if fewer were asked for
   */
  int jobs() {
    if (jobs < 1) {
      throw new DiagnosticException(
          Diagnostic.ofFile("--jobs needs a number of at least 1, not " + jobs, ""));
    }
    return jobs;
  }
}
