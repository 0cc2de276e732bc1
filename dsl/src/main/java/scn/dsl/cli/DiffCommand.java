package scn.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.diff.Comparison;
import scn.dsl.diff.DiffText;
import scn.dsl.diff.Side;
import scn.dsl.diff.Sides;
import scn.dsl.diff.Surroundings;
import scn.dsl.effect.EffectText;
import scn.dsl.effect.Effects;
import scn.dsl.effect.Gate;
import scn.dsl.effect.Measurement;
import scn.dsl.report.DiffJson;
import scn.dsl.report.DiffMarkdown;

/** {@code scn diff}: what two versions of scenarios differ in. */
@Command(
    name = "diff",
    description =
        "Tells what changed in meaning between two versions of scenarios and scripts, and what"
            + " that does: two files, two folders, or two git revisions, which are read without"
            + " touching the working tree. Exit code 0: no change in meaning, 10: changes, 1: a gate"
            + " stops them, 2: bad input, 3: a run could not be finished.",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "scn diff [OPTIONS] OLD NEW [-- PATH...]",
      "       scn diff [OPTIONS] OLD..NEW [-- PATH...]",
      "       scn diff [OPTIONS] OLD [-- PATH...]",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  scn diff old.scn new.scn                   two files, or two folders",
      "  scn diff main..HEAD                        two revisions",
      "  scn diff main...HEAD -- scenarios/a.scn    since both have parted, one scenario",
      "  scn diff HEAD                              a revision and the working tree",
      "  scn diff origin/main...HEAD --format markdown > comment.md",
      "                                             for a pull request"
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "VERSION",
      arity = "1..*",
      description = "Two files, two folders or one or two revisions; paths behind --.")
  private List<String> versions = new ArrayList<>();

  @Option(names = "--no-run", description = "Only what changed in meaning, without what it does.")
  private boolean meaningOnly;

  @Option(
      names = "--seeds",
      split = ",",
      paramLabel = "SEED",
      description = "Seeds instead of those the newer experiments name, for example 42,43,44.")
  private List<Long> seeds;

  @Mixin private JobsOption jobs;

  @Option(
      names = "--fail-on",
      paramLabel = "PREDICTION",
      description =
          "Exit with code 1 if this is measured of any strategy, for example"
              + " 'ttft.p99[critical] rises more than 5%%'; may be given several times.")
  private List<String> gates = new ArrayList<>();

  @Mixin private SettingsOption settings;

  @Option(
      names = "--scripts",
      paramLabel = "DIR",
      description =
          "Folder with more policies, from the root of each version, before those beside the"
              + " scenario.")
  private String scripts;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to print: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Mixin private WidthOption width;

  private enum Format {
    text,
    markdown,
    json
  }

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int columns = width.columns();
    if (meaningOnly && !gates.isEmpty()) {
      terminal.note("error: --fail-on needs runs, leave out --no-run");
      return ExitCode.BAD_INPUT;
    }
    List<Gate> stops = gates.stream().map(Gate::of).toList();
    List<String> paths = behindDashes();
    List<String> named = versions.subList(0, versions.size() - paths.size());
    if (named.isEmpty() || named.size() > 2) {
      throw new DiagnosticException(
          Diagnostic.ofFile(
              named.size() + " versions are named, not two",
              "for example: scn diff main..HEAD -- scenarios/iter12.scn"));
    }
    Surroundings surroundings =
        new Surroundings(
            Installation.home(),
            Installation.cache(),
            Optional.ofNullable(scripts),
            settings.settings());
    try (Sides sides = Sides.open(named, paths, Path.of(""), surroundings)) {
      Comparison comparison = Comparison.of(sides.before(), sides.after());
      comparison.faults().forEach(it -> terminal.diagnostics(it.diagnostics()));
      if (format == Format.text) {
        terminal.result(DiffText.of(comparison, columns)); // To be read while runs go on.
      }
      boolean whole = comparison.faults().isEmpty() && (meaningOnly || canRun(sides));
      Optional<Effects> effects =
          whole && !meaningOnly && !comparison.isEmpty()
              ? Optional.of(effects(comparison, stops))
              : Optional.empty();
      terminal.result(
          switch (format) {
            case text -> effects.map(it -> EffectText.of(it, columns)).orElse("");
            case markdown -> DiffMarkdown.of(comparison, effects);
            case json -> DiffJson.of(comparison, effects);
          });
      if (!whole) {
        return ExitCode.BAD_INPUT;
      }
      return comparison.isEmpty()
          ? ExitCode.OK
          : effects.map(DiffCommand::code).orElse(ExitCode.CHANGED);
    }
  }

  private Effects effects(Comparison comparison, List<Gate> stops) {
    Optional<List<Long>> given =
        Optional.ofNullable(seeds).map(it -> it.stream().distinct().toList());
    return new Measurement(jobs.jobs(), given, stops)
        .of(comparison.experiments(), comparison.added());
  }

  private static int code(Effects effects) {
    if (effects.failed()) {
      return ExitCode.RUN_FAILED;
    }
    return effects.stopped() ? ExitCode.REFUTED : ExitCode.CHANGED;
  }

  /** What is recorded must be there to be replayed. */
  private boolean canRun(Sides sides) {
    for (Side side : List.of(sides.before(), sides.after())) {
      for (String file : side.pointers()) {
        terminal.diagnostics(
            List.of(
                Diagnostic.ofFile(
                    file + " of " + side.label() + " is a pointer of Git LFS, not a recording",
                    "git lfs fetch origin " + side.label() + ", or leave runs out: --no-run")));
      }
    }
    return sides.before().pointers().isEmpty() && sides.after().pointers().isEmpty();
  }

  private List<String> behindDashes() {
    List<String> all = spec.commandLine().getParseResult().originalArgs();
    int dashes = all.indexOf("--");
    return dashes < 0 ? List.of() : all.subList(dashes + 1, all.size());
  }
}
