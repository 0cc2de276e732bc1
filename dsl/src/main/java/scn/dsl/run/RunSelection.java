package scn.dsl.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;

/**
 * Which runs of a scenario are wanted.
 *
 * @param seeds instead of those the experiments name, if given
 * @param only name of the one experiment or strategy wanted, if given
 */
public record RunSelection(Optional<List<Long>> seeds, Optional<String> only) {

  /**
   * The wanted runs of several scenarios, in order.
   *
   * @throws DiagnosticException if nothing is wanted, an experiment has no seeds, or two have one
   *     name
   */
  public List<Run> of(List<Scenario> scenarios) {
    List<Run> runs = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    Set<String> experiments = new HashSet<>();
    for (Scenario scenario : scenarios) {
      for (Experiment experiment : scenario.experiments()) {
        requireNew(experiment, experiments);
        names.add(experiment.name());
        experiment.arms().forEach(arm -> names.add(arm.strategy()));
        runs.addAll(of(scenario.file(), experiment));
      }
    }
    if (runs.isEmpty()) {
      throw new DiagnosticException(nothing(names));
    }
    return runs;
  }

  /** Results are told apart by the name of their experiment. */
  private static void requireNew(Experiment experiment, Set<String> experiments) {
    if (!experiments.add(experiment.name())) {
      throw new DiagnosticException(
          Diagnostic.error(
              experiment.at(),
              "another file has an experiment '" + experiment.name() + "' too",
              "rename one of them, or run the files one by one"));
    }
  }

  private List<Run> of(Path scenario, Experiment experiment) {
    List<Arm> arms = new ArrayList<>(experiment.arms());
    if (only.isPresent() && !only.get().equals(experiment.name())) {
      arms.removeIf(arm -> !arm.strategy().equals(only.get()));
    }
    Experiment wanted = experiment.with(arms, seeds.orElse(experiment.seeds()));
    if (!arms.isEmpty() && wanted.seeds().isEmpty()) {
      throw new DiagnosticException(
          Diagnostic.error(
              experiment.at(),
              "experiment '" + experiment.name() + "' names no seeds",
              "write for example 'seeds 42, 43, 44', or give --seeds"));
    }
    return Runner.runsOf(scenario, wanted);
  }

  private Diagnostic nothing(TreeSet<String> names) {
    if (names.isEmpty()) {
      return Diagnostic.ofFile(
          "there is no experiment in what was given",
          "write 'experiment NAME { ... }', or name a file that has one");
    }
    return Diagnostic.ofFile(
        "there is no experiment or strategy '" + only.orElse("") + "'",
        "there are " + String.join(", ", names));
  }
}
