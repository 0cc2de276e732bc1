package scn.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.blis.BlisImport;
import scn.dsl.diagnostic.Diagnostic;

/** {@code scn import}: a workload or a strategy of BLIS as a scenario. */
@Command(
    name = "import",
    description =
        "Turns a workload file of BLIS, and a policy file, or a strategy file of its tuning, into a"
            + " scenario that says the same; names what it cannot carry over.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn import workload.yaml policy.yaml -o imported.scn"})
final class ImportCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "WORKLOAD",
      description = "Workload file or strategy file, YAML.")
  private Path workload;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "POLICY",
      description = "Policy file, YAML; becomes a strategy.")
  private Path policy;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Writes the scenario to this file (default: prints it).")
  private Path out;

  private final Terminal terminal;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BlisImport imported = BlisImport.of(workload, Optional.ofNullable(policy));
    terminal.diagnostics(imported.diagnostics());
    if (imported.text().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    if (out == null) {
      terminal.result(imported.text());
      return ExitCode.OK;
    }
    try {
      Files.writeString(out, imported.text());
    } catch (IOException fault) {
      terminal.diagnostics(
          List.of(Diagnostic.ofFile(out + " cannot be written", "check its folder")));
      return ExitCode.BAD_INPUT;
    }
    return ExitCode.OK;
  }
}
