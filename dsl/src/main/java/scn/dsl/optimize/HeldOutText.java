package scn.dsl.optimize;

import java.util.List;
import java.util.Optional;
import scn.dsl.run.Figures;
import scn.engine.search.Confirmation;
import scn.engine.search.Objective;

/** The winner on seeds that the search never saw. */
record HeldOutText(Optimization result) {

  void writeTo(Page page) {
    if (result.recommendation().isEmpty()) {
      return;
    }
    page.gap();
    if (result.confirming().seeds().isEmpty()) {
      page.words(
          "Not confirmed: " + unconfirmed() + ". What follows is what the search itself saw.");
      return;
    }
    page.words(
        "Held out: seeds %s, never seen by the search (%s)"
            .formatted(HeadText.seeds(result.confirming().seeds()), result.confirming().origin()));
    for (Sample rival : result.rivals()) {
      page.words("  " + verdict(rival) + broken(rival));
    }
    page.verbatim(
        new SampleTable(result.heldOut())
            .text(result.study().metrics(), result.study().objectives()));
    for (Standing limit : Standing.heldOut(result)) {
      int broken = limit.broken(result.tuned().orElseThrow());
      if (limit.hard() && broken > 0) {
        page.words(
            "  warning: on %d of %d of these seeds by itself it breaks '%s'"
                .formatted(
                    broken, result.confirming().seeds().size(), limit.goal().expectation().text()));
      }
    }
  }

  private String unconfirmed() {
    return result.search().confirm().isPresent()
        ? "the search says confirm off"
        : result.confirming().origin();
  }

  private String verdict(Sample rival) {
    if (rival.isOf(Subject.Defaults.class) && result.winnerIsDefaults()) {
      return "The defaults are the best that was found.";
    }
    Objective objective = result.study().objectives().get(0);
    Optional<Confirmation> confirmation = result.confirmation(rival);
    if (confirmation.isEmpty()) {
      return "Nothing can be said against %s: fewer than two seeds have %s of both."
          .formatted(against(rival), objective.metric());
    }
    Confirmation it = confirmation.get();
    String against = against(rival);
    String said =
        switch (it.verdict()) {
          case BETTER -> "Better than " + against;
          case WORSE -> "Worse than " + against;
          case NOT_DISTINGUISHABLE -> "Not distinguishable from " + against;
        };
    double middle = objective.direction().turned(it.difference());
    return "%s%s: %s %s (99%% interval %s .. %s)."
        .formatted(
            said,
            Objectives.isMean(objective) ? "" : " in the mean",
            objective.metric(),
            signed(middle),
            signed(middle - it.halfWidth()),
            signed(middle + it.halfWidth()));
  }

  private static String against(Sample rival) {
    return rival.isOf(Subject.Defaults.class) ? "the defaults" : rival.subject().label();
  }

  /** The limits that a rival does not keep either, so that it is no alternative by its figure. */
  private String broken(Sample rival) {
    List<String> broken =
        Standing.heldOut(result).stream()
            .filter(Standing::hard)
            .filter(limit -> limit.brokenInTheMean(rival))
            .map(limit -> "'" + limit.goal().expectation().text() + "'")
            .distinct()
            .toList();
    return broken.isEmpty()
        ? ""
        : " %s in the mean: %s."
            .formatted(
                rival.isOf(Subject.Defaults.class) ? "They break" : "It breaks",
                String.join(", ", broken));
  }

  private static String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.value(value);
  }
}
