package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scn.dsl.run.Figures;
import scn.dsl.semantic.OpenParameter;
import scn.dsl.semantic.Search;
import scn.dsl.semantic.SearchSpace;
import scn.engine.search.Assessment;
import scn.engine.search.Objective;
import scn.engine.search.Study;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** Trials as they end, a line each. */
public final class TrialLine {
  private final SpaceMapping mapping;

  public TrialLine(Search search) {
    mapping = new SpaceMapping(search.open());
  }

  /**
   * Its number, the best so far, its score, whether it keeps the limits, and what it changes of the
   * defaults.
   *
   * @param seconds since the search began
   */
  public String of(Study study, Assessment assessment, int index, double seconds) {
    Trial trial = assessment.trials().get(index);
    Observation seen = assessment.observations().get(index);
    Objective objective = study.leading();
    String best = assessment.incumbent().map(it -> score(assessment, objective, it)).orElse("none");
    return String.format(
        Locale.ROOT,
        "trial %d of %d  best %s  %s  %s  %s  %.1f s",
        index + 1,
        study.trials(),
        best,
        seen.completed()
            ? Objectives.name(objective) + " " + score(assessment, objective, trial)
            : "-",
        standing(trial, seen),
        changes(trial),
        seconds);
  }

  private static String score(Assessment assessment, Objective objective, Trial trial) {
    Observation seen = assessment.observations().get(assessment.trials().indexOf(trial));
    return Figures.value(objective.direction().turned(seen.objectives()[0]));
  }

  private static String standing(Trial trial, Observation seen) {
    return switch (trial.status()) {
      case DONE -> seen.feasible() ? "feasible" : "breaks a limit";
      case DROPPED ->
          "dropped after %d of %d seeds".formatted(trial.runs(), trial.outcomes().size());
      case FAILED -> "failed: " + trial.failure().orElseThrow();
    };
  }

  private String changes(Trial trial) {
    SearchSpace language = mapping.language();
    double[] now = mapping.numbers(trial.setting());
    double[] defaults = mapping.numbers(mapping.space().defaults());
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < now.length; i++) {
      OpenParameter parameter = language.parameters().get(i);
      if (now[i] != defaults[i] && language.isInPlay(parameter, now)) {
        changes.add(parameter.name() + " " + SettingTable.value(parameter, now[i]));
      }
    }
    return changes.isEmpty() ? "defaults" : String.join(", ", changes);
  }
}
