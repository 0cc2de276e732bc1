package scn.dsl.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.semantic.Resolution;
import scn.dsl.show.ScenarioText;

/** {@code scn show}: the scenario, fully resolved. */
@Command(
    name = "show",
    description =
        "Prints a scenario with everything in it that it imports, inherits or leaves to policies"
            + " and the language, and where each came from. The output is a scenario with the same"
            + " results; its paths are relative to the folder of FILE.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn show scenarios/iter12.scn --set cascade.base_critical=12"})
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Scenario to show.")
  private Path file;

  @Option(
      names = "--only",
      paramLabel = "EXPERIMENT",
      description = "Only this experiment and what it needs.")
  private String only;

  @Mixin private SettingsOption settings;

  @Mixin private ScriptsOption scripts;

  private final Terminal terminal;

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Resolution resolution =
        Installation.compiler(Installation.scripts(file, scripts.folder()))
            .resolve(file, settings.settings(), Optional.ofNullable(only));
    terminal.diagnostics(resolution.diagnostics());
    resolution.scenario().ifPresent(it -> terminal.result(ScenarioText.of(it)));
    return resolution.scenario().isPresent() ? ExitCode.OK : ExitCode.BAD_INPUT;
  }
}
