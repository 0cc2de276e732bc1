package scn.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.protocol.Recorder;
import scn.dsl.run.Campaign;
import scn.dsl.run.FailedRun;
import scn.dsl.run.MetricsCsv;
import scn.dsl.run.ResultFolder;
import scn.dsl.run.ResultsJson;
import scn.dsl.run.RunSelection;
import scn.dsl.run.Runner;
import scn.dsl.run.ScenarioFiles;
import scn.dsl.run.Study;
import scn.dsl.run.StudyResult;
import scn.dsl.run.TextReport;
import scn.dsl.semantic.Scenario;

/** {@code scn run}: runs the experiments of scenarios and prints what they measured. */
@Command(
    name = "run",
    description =
        "Runs the experiments of scenarios and prints what they measured: the baseline and every"
            + " compared strategy, on every seed.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: scn run scenarios/iter11.scn --seeds 42,43,44"})
final class RunCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Scenarios; a folder means every .scn file below it that has an experiment.")
  private List<Path> files;

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "SEED",
      description = "Seeds instead of those the experiments name, for example 42,43,44.")
  private List<Long> seeds;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the experiment, strategy or claim of this name.")
  private String only;

  @Mixin private SettingsOption settings;

  @Mixin private ScriptsOption scripts;

  @Mixin private JobsOption jobs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes results.json and, per run, requests.csv below this folder.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Mixin private WidthOption width;

  @Mixin private LedgerOption ledger;

  @Option(names = "--no-ledger", description = "Records nothing.")
  private boolean unrecorded;

  @Option(names = "--fail-on-refuted", description = "Exit with code 1 if a claim is refuted.")
  private boolean failOnRefuted;

  private enum Format {
    text,
    json,
    csv
  }

  private final Terminal terminal;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int columns = width.columns();
    long start = System.nanoTime();
    Workbench workbench = new Workbench(terminal, scripts.folder(), settings.settings());
    Optional<List<Scenario>> scenarios = workbench.compile(ScenarioFiles.expand(files));
    if (scenarios.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    List<Study> studies =
        new RunSelection(
                Optional.ofNullable(seeds).map(RunCommand::distinct), Optional.ofNullable(only))
            .of(scenarios.get());
    Campaign campaign = new Campaign(new Runner(workbench::library, jobs.jobs()));
    List<Diagnostic> found = campaign.check(studies);
    terminal.diagnostics(found);
    if (found.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
      return ExitCode.BAD_INPUT;
    }
    Optional<Recorder> recorder =
        unrecorded
            ? Optional.empty()
            : Optional.of(new Recorder(workbench.sources(), Version.name(), ledger.given()));
    recorder.ifPresent(it -> it.check(studies));
    Optional<ResultFolder> folder = Optional.ofNullable(out).map(ResultFolder::open);
    List<StudyResult> results = campaign.run(studies);
    int runs = results.stream().mapToInt(it -> it.runs().size()).sum();
    if (runs > 0) {
      folder.ifPresent(f -> f.write(results, workbench.sources().subjects(results)));
      print(results, workbench, columns);
    }
    recorder.ifPresent(it -> it.record(results).forEach(terminal::note));
    List<FailedRun> failures = results.stream().flatMap(it -> it.failures().stream()).toList();
    if (!failures.isEmpty()) {
      report(failures, workbench.again());
      return ExitCode.RUN_FAILED;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String count = runs == 1 ? "1 run" : runs + " runs";
    terminal.note(String.format(Locale.ROOT, "%s, wall time %.2f s", count, seconds));
    boolean refuted = results.stream().anyMatch(StudyResult::refuted);
    return refuted && failOnRefuted ? ExitCode.REFUTED : ExitCode.OK;
  }

  /** The first in full; what fails once mostly fails on every seed. */
  private void report(List<FailedRun> failures, String again) {
    terminal.failedRun(failures.get(0), again);
    int others = failures.size() - 1;
    if (others > 0) {
      terminal.note(others == 1 ? "1 more run failed" : others + " more runs failed");
    }
  }

  private static List<Long> distinct(List<Long> given) {
    return given.stream().distinct().toList();
  }

  private void print(List<StudyResult> results, Workbench workbench, int columns) {
    terminal.result(
        switch (format) {
          case text -> TextReport.of(results, columns);
          case json -> ResultsJson.of(results, workbench.sources().subjects(results));
          case csv -> MetricsCsv.of(results);
        });
  }
}
