package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.protocol.LedgerPlace;
import scn.dsl.protocol.PrincipleCheck;
import scn.dsl.run.ScenarioFiles;
import scn.dsl.semantic.Scenario;

/** {@code scn check}: errors and warnings, nothing run. */
@Command(
    name = "check",
    description = "Reports all errors and warnings of scenarios; runs nothing.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn check scenarios/iter1.scn scenarios/iter5.scn"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenarios to check.")
  private List<Path> files;

  @Option(names = "--set", paramLabel = SetOption.LABEL, description = SetOption.DESCRIPTION)
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--scripts",
      paramLabel = "DIR",
      description = "Folder with more policies, before those beside the scenario.")
  private Path scripts;

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workbench workbench = new Workbench(terminal, scripts, settings);
    Optional<List<Scenario>> scenarios = workbench.compile(ScenarioFiles.expand(files));
    scenarios.ifPresent(all -> all.forEach(this::contradictions));
    boolean good = scenarios.isPresent();
    if (good) {
      terminal.note(files.size() == 1 ? "no errors" : "no errors in " + files.size() + " files");
    }
    return good ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  /** What the ledger knows better than a strategy. */
  private void contradictions(Scenario scenario) {
    LedgerPlace.above(scenario.file().toAbsolutePath().normalize().getParent())
        .filter(unused -> !scenario.principles().isEmpty())
        .map(ledger -> PrincipleCheck.contradictions(scenario, ledger))
        .ifPresent(terminal::diagnostics);
  }
}
