package scn.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.check.CheckJson;
import scn.dsl.check.CheckSarif;
import scn.dsl.check.CheckedFile;
import scn.dsl.protocol.LedgerPlace;
import scn.dsl.protocol.PrincipleCheck;
import scn.dsl.run.ScenarioFiles;
import scn.dsl.semantic.Scenario;

/** {@code scn check}: errors, warnings and lints, nothing run. */
@Command(
    name = "check",
    description =
        "Reports all errors of scenarios, and what is legal but almost surely wrong; runs nothing.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no errors; there may be warnings", "2:errors"},
    footer = {"", "Example: scn check scenarios --format sarif"})
final class CheckCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Scenarios to check; a folder means every .scn file below it.")
  private List<Path> files;

  @Mixin private SettingsOption settings;

  @Mixin private ScriptsOption scripts;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to report: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  private enum Format {
    text,
    json,
    sarif
  }

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
    Workbench workbench = new Workbench(terminal, scripts.folder(), settings.settings());
    List<Path> all = ScenarioFiles.expand(files);
    List<CheckedFile> checked = all.stream().map(workbench::check).toList();
    switch (format) {
      case text -> terminal.checked(checked);
      case json -> terminal.result(CheckJson.of(checked));
      case sarif -> terminal.result(CheckSarif.of(checked, Version.number()));
    }
    if (checked.stream().anyMatch(CheckedFile::hasErrors)) {
      return ExitCode.BAD_INPUT;
    }
    List<Scenario> scenarios = checked.stream().flatMap(each -> each.scenario().stream()).toList();
    scenarios.forEach(this::contradictions);
    return determinism
        ? new DeterminismCheck(terminal, scripts.folder(), settings.settings()).of(scenarios)
        : ExitCode.OK;
  }

  /** What the ledger knows better than a strategy. */
  private void contradictions(Scenario scenario) {
    LedgerPlace.above(scenario.file().toAbsolutePath().normalize().getParent())
        .filter(unused -> !scenario.principles().isEmpty())
        .map(ledger -> PrincipleCheck.contradictions(scenario, ledger))
        .ifPresent(terminal::diagnostics);
  }
}
