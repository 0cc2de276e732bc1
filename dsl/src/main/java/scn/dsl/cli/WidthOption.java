package scn.dsl.cli;

import picocli.CommandLine.Option;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;

/** How wide a text may be. */
final class WidthOption {
  private static final int LEAST = 80;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "How wide a text may be (default: 80).")
  private int width = LEAST;

  /**
   * In columns, at least 80.
   *
   * @throws DiagnosticException if fewer were asked for
   */
  int columns() {
    if (width < LEAST) {
      throw new DiagnosticException(
          Diagnostic.ofFile("--width needs a number of at least " + LEAST + ", not " + width, ""));
    }
    return width;
  }
}
