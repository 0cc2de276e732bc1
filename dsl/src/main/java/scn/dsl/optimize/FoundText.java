package scn.dsl.optimize;

import scn.dsl.run.Figures;
import scn.engine.search.Objective;
import scn.engine.search.Recommendation;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** The setting to take; where no trial kept the limits, the one that came closest. */
record FoundText(Optimization result) {

  void writeTo(Page page) {
    page.gap();
    result
        .recommendation()
        .ifPresentOrElse(
            found -> found(found, page),
            () ->
                Closest.of(result)
                    .ifPresentOrElse(closest -> infeasible(closest, page), () -> nothing(page)));
  }

  private void found(Recommendation recommendation, Page page) {
    Trial trial = recommendation.trial();
    Observation seen = result.assessment().observations().get(trial.index());
    Objective objective = result.study().objectives().get(0);
    String penalised = result.study().penalties().isEmpty() ? "" : " with penalties";
    page.words(
        "Best setting: trial %d, %s %s%s on the search's own seeds"
            .formatted(
                trial.index() + 1,
                Objectives.name(objective),
                Figures.value(objective.direction().turned(seen.objectives()[0])),
                penalised));
    page.verbatim(new SettingTable(result).text());
    if (!recommendation.likely()) {
      page.words(
          "  warning: limits are tight: the model gives it %s to keep them in the mean of other seeds"
              .formatted(Figures.share(recommendation.feasible())));
    }
  }

  private void infeasible(Trial closest, Page page) {
    page.words("Infeasible: no trial kept all limits.");
    page.words("The closest is trial %d:".formatted(closest.index() + 1));
    page.verbatim(SettingTable.of(result, closest.setting()));
  }

  private static void nothing(Page page) {
    page.words("Nothing found: no trial was completed on all seeds.");
  }
}
