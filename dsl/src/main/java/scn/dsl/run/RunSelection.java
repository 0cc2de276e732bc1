package scn.dsl.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scn.dsl.diagnostic.Diagnostic;
import scn.dsl.diagnostic.DiagnosticException;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Claim;
import scn.dsl.semantic.Experiment;
import scn.dsl.semantic.Scenario;
import scn.dsl.semantic.Seeds;

/**
 * Which runs of a scenario are wanted.
 *
 * @param seeds instead of those the experiments name, if given
 * @param only name of the one experiment, strategy or claim wanted, if given
 */
public record RunSelection(Optional<List<Long>> seeds, Optional<String> only) {

  /**
   * What is wanted of several scenarios, in order.
   *
   * @throws DiagnosticException if nothing is wanted, an experiment has no seeds, or two have one
   *     name
   */
  public List<Study> of(List<Scenario> scenarios) {
    List<Study> studies = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    Set<String> experiments = new HashSet<>();
    for (Scenario scenario : scenarios) {
      for (Experiment experiment : scenario.experiments()) {
        requireNew(experiment, experiments);
        names.add(experiment.name());
        experiment.setup().arms().forEach(arm -> names.add(arm.strategy()));
        experiment.claims().forEach(claim -> names.add(claim.wording().name()));
        Study study = wanted(Study.of(scenario.file(), experiment));
        if (!study.arms().isEmpty() || !study.claims().isEmpty()) {
          studies.add(withSeeds(study));
        }
      }
    }
    if (studies.isEmpty()) {
      throw new DiagnosticException(nothing(names));
    }
    return studies;
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

  private Study wanted(Study all) {
    if (only.isEmpty() || only.get().equals(all.experiment().name())) {
      return all;
    }
    List<Claim> claims =
        all.claims().stream().filter(it -> it.wording().name().equals(only.get())).toList();
    List<Arm> arms = all.arms().stream().filter(it -> it.strategy().equals(only.get())).toList();
    return new Study(all.scenario(), all.experiment(), arms, List.of(), claims, all.seeds());
  }

  private Study withSeeds(Study study) {
    Study wanted = seeds.map(it -> study.on(new Seeds.Listed(it))).orElse(study);
    if (wanted.seeds() instanceof Seeds.Listed listed && listed.seeds().isEmpty()) {
      throw new DiagnosticException(
          Diagnostic.error(
              study.experiment().at(),
              "experiment '" + study.experiment().name() + "' names no seeds",
              "write for example 'seeds 42, 43, 44', or give --seeds"));
    }
    return wanted;
  }

  private Diagnostic nothing(TreeSet<String> names) {
    if (names.isEmpty()) {
      return Diagnostic.ofFile(
          "there is no experiment in what was given",
          "write 'experiment NAME { ... }', or name a file that has one");
    }
    return Diagnostic.ofFile(
        "there is no experiment, strategy or claim '" + only.orElse("") + "'",
        "there are " + String.join(", ", names));
  }
}
