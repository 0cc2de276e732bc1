package scn.dsl.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticRenderer;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Run;
import scn.dsl.script.ScriptFault;

/** Where a command writes: results to standard output, everything else to standard error. */
final class Terminal {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean colour;

  /**
   * @param interactive whether a person is looking; colours need that and no {@code NO_COLOR}
   */
  Terminal(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.colour = interactive && System.getenv("NO_COLOR") == null;
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  void result(String text) {
    out.print(text);
  }

  void note(String line) {
    err.println(line);
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      err.print(new DiagnosticRenderer(colour).render(diagnostics));
    }
  }

  void failedRun(FailedRun failed) {
    ScriptFault.locate(failed.getCause())
        .ifPresentOrElse(
            span -> diagnostics(List.of(Diagnostic.error(span, failed.getMessage(), ""))),
            () -> err.println("error: " + failed.getMessage()));
    Run run = failed.run();
    err.println(
        "  = again with: scn run FILE --only %s --seeds %d"
            .formatted(run.arm().strategy(), run.seed()));
  }

  /** Something that must not happen: says that scn is at fault, with what its developers need. */
  void defect(Exception fault) {
    err.println("scn itself failed; this is a fault of scn, not of your scenario:");
    fault.printStackTrace(err);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
