package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.check.DeterminismGate;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Run;
import scn.dsl.run.Runner;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;

/** What {@code scn check --determinism} does besides {@code scn check}. */
final class DeterminismCheck {
  private final Terminal terminal;
  private final Path scripts;

  /**
   * @param scripts folder given on the command line, or null
   */
  DeterminismCheck(Terminal terminal, Path scripts) {
    this.terminal = terminal;
    this.scripts = scripts;
  }

  /** The exit code: whether every policy of every arm gives one answer to each question. */
  int of(List<Scenario> scenarios) {
    Workbench first = new Workbench(terminal, scripts);
    Workbench second = new Workbench(terminal, scripts);
    try {
      List<Diagnostic> faults =
          new DeterminismGate(first::library, second::library).check(runs(scenarios));
      terminal.diagnostics(faults);
      return faults.isEmpty() ? ExitCode.OK : ExitCode.BAD_INPUT;
    } catch (FailedRun failed) {
      terminal.failedRun(
          failed,
          Optional.ofNullable(scripts)
              .map(folder -> " --scripts " + FailedRun.quoted(folder.toString()))
              .orElse(""));
      return ExitCode.RUN_FAILED;
    }
  }

  /** Every arm on the first seed of its experiment, or on seed 1 where none is named. */
  private static List<Run> runs(List<Scenario> scenarios) {
    List<Run> runs = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      for (Experiment experiment : scenario.experiments()) {
        long seed = experiment.seeds().isEmpty() ? 1 : experiment.seeds().get(0);
        runs.addAll(
            Runner.runsOf(scenario.file(), experiment.with(experiment.arms(), List.of(seed))));
      }
    }
    return runs;
  }
}
