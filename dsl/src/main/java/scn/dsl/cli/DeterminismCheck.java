package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.determinism.DeterminismGate;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Run;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;
import scn.dsl.semantic.Seeds;

/** What {@code scn check --determinism} does besides {@code scn check}. */
final class DeterminismCheck {
  private final Terminal terminal;
  private final Optional<Path> scripts;
  private final List<String> settings;

  /**
   * @param scripts folder given on the command line
   * @param settings what {@code --set} gives
   */
  DeterminismCheck(Terminal terminal, Optional<Path> scripts, List<String> settings) {
    this.terminal = terminal;
    this.scripts = scripts;
    this.settings = settings;
  }

  /** The exit code: whether every policy of every arm gives one answer to each question. */
  int of(List<Scenario> scenarios) {
    Workbench first = new Workbench(terminal, scripts, settings);
    Workbench second = new Workbench(terminal, scripts, settings);
    try {
      List<Diagnostic> faults =
          new DeterminismGate(first::library, second::library).check(runs(scenarios));
      terminal.diagnostics(faults);
      return faults.isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT;
    } catch (FailedRun failed) {
      terminal.failedRun(failed, first.again());
      return ExitCode.RUN_FAILED;
    }
  }

  /** Every arm on the first seed of its experiment, or on seed 1 where none is named. */
  private static List<Run> runs(List<Scenario> scenarios) {
    List<Run> runs = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      for (Experiment experiment : scenario.experiments()) {
        long seed = firstSeed(experiment.seeds());
        for (Arm arm : experiment.setup().arms()) {
          runs.add(new Run(scenario.file(), experiment, arm, seed));
        }
      }
    }
    return runs;
  }

  private static long firstSeed(Seeds seeds) {
    if (seeds instanceof Seeds.Auto auto) {
      return auto.from();
    }
    List<Long> listed = ((Seeds.Listed) seeds).seeds();
    return listed.isEmpty() ? 1 : listed.get(0);
  }
}
