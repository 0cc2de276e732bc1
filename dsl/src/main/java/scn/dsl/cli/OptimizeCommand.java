package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.Diagnostic.Severity;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.optimize.Optimization;
import scn.dsl.optimize.OptimizationJson;
import scn.dsl.optimize.OptimizationText;
import scn.dsl.optimize.Optimizer;
import scn.dsl.optimize.StudyFolder;
import scn.dsl.optimize.StudyIdentity;
import scn.dsl.optimize.TunedScenario;
import scn.dsl.run.FailedRun;
import scn.dsl.run.Runner;
import scn.dsl.semantic.Scenario;
import scn.dsl.semantic.Search;

/** {@code scn optimize}: runs the searches of a scenario and prints what they found. */
@Command(
    name = "optimize",
    description =
        "Runs the searches of a scenario: tunes the open parameters of a strategy, confirms the"
            + " winner on seeds that the search never saw, and says what matters.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the searches ended",
      "2:errors; nothing was run",
      "3:a search completed no trial on all seeds, or a run could not be made"
    },
    footer = {"", "Example: scn optimize scenarios/scheduling/01-opt-tuned-cascade.scn --resume"})
final class OptimizeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Scenario with searches.")
  private Path file;

  @Option(names = "--only", paramLabel = "NAME", description = "Only the search of this name.")
  private String only;

  @Option(
      names = "--resume",
      description = "Goes on with a study that was interrupted, as if it had not been.")
  private boolean resume;

  @Option(
      names = "--write",
      description =
          "Writes the tuned strategy to SEARCH-tuned.scn beside the scenario; what is there already"
              + " is not overwritten.")
  private boolean write;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where studies are kept, each in a folder of its name (default: .scn-studies beside the"
              + " scenario).")
  private Path out;

  @Mixin private JobsOption jobs;

  @Option(
      names = "--sampler-seed",
      paramLabel = "SEED",
      description = "Seed of the search itself (default: 0); another one tries other settings.")
  private long samplerSeed;

  @Mixin private FormatOption format;

  @Option(
      names = "--trials",
      description = "Tells of every trial, a line each, on standard error as it ends.")
  private boolean trials;

  @Mixin private WidthOption width;

  @Mixin private SettingsOption settings;

  @Mixin private ScriptsOption scripts;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  OptimizeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    int columns = width.columns();
    Workbench workbench = new Workbench(terminal, scripts.folder(), settings.settings());
    Optional<List<Scenario>> scenarios = workbench.compile(List.of(file));
    if (scenarios.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    List<Search> searches = searches(scenarios.get().get(0));
    Runner runner = new Runner(workbench::library, jobs.jobs());
    Optimizer optimizer = new Optimizer(file, runner, jobs.jobs(), samplerSeed);
    List<NewFile> tuned = new ArrayList<>();
    for (Search search : searches) {
      NewFile place = new NewFile(TunedScenario.beside(file, search), "");
      if (write) {
        place.requireAbsent("the file is named for its search: move it away, or leave out --write");
      }
      List<Diagnostic> found = optimizer.check(search);
      terminal.diagnostics(found);
      if (found.stream().anyMatch(one -> one.severity() == Severity.ERROR)) {
        return ExitCode.BAD_INPUT;
      }
    }
    requireRecord(searches);
    List<Optimization> results = new ArrayList<>();
    for (Search search : searches) {
      Optimization result = found(search, workbench, optimizer);
      results.add(result);
      if (!format.isJson()) {
        terminal.result(OptimizationText.of(result, columns));
      }
      if (write) {
        TunedScenario.of(file, result)
            .ifPresent(it -> tuned.add(new NewFile(TunedScenario.beside(file, search), it)));
      }
    }
    if (format.isJson()) {
      terminal.result(OptimizationJson.of(results));
    }
    for (NewFile each : tuned) {
      each.write();
      terminal.note("wrote " + each.path());
    }
    terminal.note(
        String.format(
            Locale.ROOT,
            "wall time %.2f s; simulations took %.2f s, the search itself %.2f s",
            (System.nanoTime() - start) / 1e9,
            results.stream().mapToDouble(it -> it.times().simulatorSeconds()).sum(),
            results.stream().mapToDouble(it -> it.times().searchSeconds()).sum()));
    return results.stream().allMatch(Optimization::isCompleted) ? ExitCode.OK : ExitCode.RUN_FAILED;
  }

  private Optimization found(Search search, Workbench workbench, Optimizer optimizer) {
    try (StudyFolder folder = folder(search, workbench)) {
      SearchProgress progress = new SearchProgress(terminal, search, trials);
      Optimization result;
      InterruptNote note = InterruptNote.of(terminal, folder, resuming());
      try {
        result = optimizer.run(search, folder, progress, clock(search));
      } finally {
        note.close();
      }
      terminal.clear();
      folder.write(result);
      return result;
    }
  }

  /** The command line that goes on with what this one began. */
  private String resuming() {
    List<String> words = new ArrayList<>(List.of("scn"));
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    if (!resume) {
      words.add(words.indexOf("optimize") + 1, "--resume");
    }
    return words.stream().map(FailedRun::quoted).collect(Collectors.joining(" "));
  }

  private List<Search> searches(Scenario scenario) {
    List<Search> wanted =
        scenario.searches().stream().filter(it -> only == null || it.name().equals(only)).toList();
    if (!wanted.isEmpty()) {
      return wanted;
    }
    List<String> names = scenario.searches().stream().map(Search::name).toList();
    throw new DiagnosticException(
        names.isEmpty()
            ? Diagnostic.ofFile(
                "there is no search in " + file,
                "write 'optimize NAME of EXPERIMENT.STRATEGY { minimize ... budget 30 trials }'")
            : Diagnostic.ofFile(
                "there is no search '" + only + "'", NearestName.hint(only, names, "searches")));
  }

  private StudyFolder folder(Search search, Workbench workbench) {
    Path folder = place(search);
    Map<String, String> identity =
        StudyIdentity.of(
            search,
            workbench.resolved(file),
            workbench.library(file),
            Version.number(),
            samplerSeed);
    if (!resume) {
      return StudyFolder.begin(folder, identity);
    }
    StudyFolder known = StudyFolder.resume(folder, search, identity);
    terminal.note(
        "goes on with %d runs of %s"
            .formatted(known.knownRuns(), FailedRun.quoted(folder.toString())));
    List<Integer> damaged = known.damagedLines();
    if (!damaged.isEmpty()) {
      terminal.note(
          "   = lines that cannot be read are passed over, their runs are made again: "
              + damaged.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return known;
  }

  /**
   * A record that is looked for and not found is a slip of the pen; later searches may have none.
   */
  private void requireRecord(List<Search> searches) {
    if (resume && searches.stream().map(this::place).noneMatch(StudyFolder::isRecorded)) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              "there is no record at " + place(searches.get(0)),
              "leave out --resume to begin one, or say with --out where it is"));
    }
  }

  private Path place(Search search) {
    Path studies = out != null ? out : file.resolveSibling(".scn-studies");
    return studies.resolve(search.name());
  }

  private Supplier<String> clock(Search search) {
    OptionalLong micros = search.budget().micros();
    if (micros.isEmpty()) {
      return () -> null;
    }
    long end = System.nanoTime() + micros.getAsLong() * 1000;
    return () -> System.nanoTime() - end >= 0 ? "the time of the budget is used" : null;
  }
}
