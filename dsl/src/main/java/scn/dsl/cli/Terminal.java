package scn.dsl.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import scn.dsl.check.CheckedFile;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticRenderer;
import scn.dsl.run.FailedRun;

/** Where a command writes: results to standard output, everything else to standard error. */
final class Terminal {
  /** Clears to the end of the line (ECMA-48, EL). */
  private static final String ERASE = "\033[K";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean interactive;
  private final boolean colour;

  /**
   * @param interactive whether a person is looking; colours need that and no {@code NO_COLOR}
   */
  Terminal(PrintStream out, PrintStream err, boolean interactive) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
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
    err.print(line + '\n');
  }

  /** Whether a person is looking. */
  boolean isInteractive() {
    return interactive;
  }

  /** A line that the next one overwrites, where a person is looking. */
  void progress(String line) {
    if (interactive) {
      err.print("\r" + line + ERASE);
      err.flush();
    }
  }

  /** Takes the line of progress away. */
  void clear() {
    progress("");
  }

  void diagnostics(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      err.print(new DiagnosticRenderer(colour).render(diagnostics));
    }
  }

  /** Closes the diagnostics of a file: {@code 2 errors in FILE, nothing was run}. */
  void summary(Path file, List<Diagnostic> diagnostics) {
    err.print(new DiagnosticRenderer(colour).summary(file.toString(), diagnostics));
  }

  /** What was found in every file, and one line that counts it. */
  void checked(List<CheckedFile> files) {
    List<Diagnostic> all =
        files.stream().flatMap(each -> each.diagnostics().stream()).distinct().toList();
    diagnostics(all);
    String where = files.size() == 1 ? files.get(0).file().toString() : files.size() + " files";
    note(DiagnosticRenderer.count(all) + " in " + where);
  }

  /**
   * @param more options that the same run needs besides those the failure names
   */
  void failedRun(FailedRun failed, String more) {
    diagnostics(List.of(failed.diagnostic()));
    String last = failed.notes().get(failed.notes().size() - 1);
    failed.notes().forEach(note -> note("   = " + note + (note.equals(last) ? more : "")));
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
