package scn.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import scn.dsl.ledger.Ledger;
import scn.dsl.protocol.Registrar;
import scn.dsl.semantic.Scenario;

/** {@code scn register}: locks experiments before they are run. */
@Command(
    name = "register",
    description =
        "Locks the experiments of a scenario in the ledger, with their scripts and predictions, so"
            + " that a later run shows whether it is what was predicted. Without a ledger, begins"
            + " one beside the scenario.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn register iter1.scn"})
final class RegisterCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Scenario to lock.")
  private Path file;

  @Mixin private LedgerOption ledger;

  @Mixin private ScriptsOption scripts;

  private final Terminal terminal;

  RegisterCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workbench workbench = new Workbench(terminal, scripts.folder(), List.of());
    Optional<List<Scenario>> scenarios = workbench.compile(List.of(file));
    if (scenarios.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    Ledger place = ledger.findOrBegin(file);
    List<String> notes = new Registrar(workbench.sources(), place).register(scenarios.get().get(0));
    notes.forEach(terminal::note);
    if (notes.isEmpty()) {
      terminal.note("error: there is no experiment in " + file);
      return ExitCode.BAD_INPUT;
    }
    return ExitCode.OK;
  }
}
