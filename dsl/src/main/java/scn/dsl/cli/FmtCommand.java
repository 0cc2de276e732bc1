package scn.dsl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.format.FormattedFile;
import scn.dsl.format.Formatter;
import scn.dsl.run.ScenarioFiles;
import scn.dsl.syntax.ScnSource;

/** {@code scn fmt}: the one style of scenarios. */
@Command(
    name = "fmt",
    description =
        "Sets scenarios in the one style of the language. Comments, and where lines end, stay; what"
            + " has a fault of form is left as it is.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all files are in style now",
      "1:--check found a file that is not",
      "2:a file cannot be read or written"
    },
    footer = {"", "Example: scn fmt --check scenarios"})
final class FmtCommand implements Callable<Integer> {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "Scenarios; a folder means every .scn file below it, - standard input, whose formatted"
              + " text goes to standard output.")
  private List<Path> files;

  @Option(
      names = "--check",
      description = "Writes nothing: lists the files that are not in style, one a line.")
  private boolean check;

  private final Terminal terminal;

  FmtCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean inStyle = true;
    for (Path file : ScenarioFiles.expand(files)) {
      inStyle &= file.equals(STANDARD_INPUT) ? standardInput() : file(file);
    }
    return inStyle ? ExitCode.OK : ExitCode.NOT_IN_STYLE;
  }

  private boolean file(Path file) {
    FormattedFile formatted = FormattedFile.of(file);
    if (formatted.changed() && check) {
      terminal.result(file + "\n");
    } else if (formatted.changed()) {
      formatted.write();
    }
    return !check || !formatted.changed();
  }

  private boolean standardInput() {
    String text = ScnSource.decode("standard input", bytes());
    String formatted = Formatter.format(text);
    if (!check) {
      terminal.result(formatted);
    } else if (!formatted.equals(text)) {
      terminal.result("standard input\n");
    }
    return !check || formatted.equals(text);
  }

  private static byte[] bytes() {
    try {
      InputStream in = System.in;
      return in.readNBytes(ScnSource.MAX_BYTES + 1);
    } catch (IOException fault) {
      throw new DiagnosticException(
          Diagnostic.ofFile("standard input cannot be read: " + fault.getMessage(), ""));
    }
  }
}
