package scn.dsl.optimize;

import java.util.List;
import java.util.OptionalDouble;
import scn.dsl.run.Figures;
import scn.engine.search.Objective;
import scn.engine.search.Recommendation;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** The setting to take; where no trial kept the limits, the one that came closest. */
record FoundText(Optimization result) {
  private static final int MOST_TIES = 6;

  void writeTo(Page page) {
    page.gap();
    result
        .recommendation()
        .ifPresentOrElse(
            found -> found(found, page),
            () ->
                Closest.of(result)
                    .ifPresentOrElse(
                        closest -> new InfeasibleText(result).writeTo(closest, page),
                        () -> nothing(page)));
  }

  private void found(Recommendation recommendation, Page page) {
    Trial trial = recommendation.trial();
    Observation seen = result.assessment().observations().get(trial.index());
    Objective objective = recommendation.objective();
    String penalised = penalised(trial) ? " with penalties" : "";
    page.words(
        "Best setting%s: trial %d, %s %s%s on the search's own seeds"
            .formatted(
                result.study().objectives().size() > 1 ? " by the first objective" : "",
                trial.index() + 1,
                Objectives.name(objective),
                Figures.value(objective.direction().turned(seen.objectives()[0])),
                penalised));
    new SettingTable(result).writeTo(page, "tuned", trial.setting());
    ties(page);
    if (!recommendation.likely()) {
      page.words(
          "  warning: limits are tight: no trial keeps each of them with 90%% in the mean of other seeds; this one has %s for the tightest"
              .formatted(Figures.share(recommendation.feasible())));
    }
  }

  /** Whether it breaks a preference, and so pays for it. */
  private boolean penalised(Trial trial) {
    return Standing.of(result).stream()
        .filter(limit -> !limit.hard())
        .anyMatch(
            limit -> {
              OptionalDouble mean = Trials.mean(trial, limit.goal().metric());
              return mean.isPresent()
                  && limit.goal().violation(mean.getAsDouble(), limit.bound()) > 0;
            });
  }

  private void ties(Page page) {
    List<String> ties = Ties.of(result).stream().map(it -> "" + (it.index() + 1)).toList();
    if (ties.isEmpty()) {
      return;
    }
    String names =
        ties.size() > MOST_TIES
            ? "%s and %d more"
                .formatted(String.join(", ", ties.subList(0, MOST_TIES)), ties.size() - MOST_TIES)
            : AblationText.list(ties);
    page.words(
        "  as good within noise: %s %s".formatted(ties.size() == 1 ? "trial" : "trials", names));
  }

  private static void nothing(Page page) {
    page.words("Nothing found: no trial was completed on all seeds.");
  }
}
