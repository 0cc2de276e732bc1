package scn.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.run.ScenarioFiles;
import scn.dsl.semantic.Scenario;

/** {@code scn check}: errors and warnings, nothing run. */
@Command(
    name = "check",
    description = "Reports all errors and warnings of scenarios without running them.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn check scenarios/iter1.scn scenarios/iter5.scn"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenarios to check.")
  private List<Path> files;

  @Option(
      names = "--scripts",
      paramLabel = "DIR",
      description = "Folder with more policies, before those beside the scenario.")
  private Path scripts;

  @Option(
      names = "--determinism",
      description =
          "Also runs every arm twice, and reports policies with two answers to a question.")
  private boolean determinism;

  private final Terminal terminal;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workbench workbench = new Workbench(terminal, scripts);
    Optional<List<Scenario>> scenarios = workbench.compile(ScenarioFiles.expand(files));
    boolean good = scenarios.isPresent();
    if (good && determinism) {
      int code = new DeterminismCheck(terminal, scripts).of(scenarios.get());
      if (code != ExitCode.OK) {
        return code;
      }
    }
    if (good) {
      terminal.note(files.size() == 1 ? "no errors" : "no errors in " + files.size() + " files");
    }
    return good ? ExitCode.OK : ExitCode.BAD_INPUT;
  }
}
