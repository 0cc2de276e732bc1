package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scn.dsl.run.TextTable;
import scn.engine.search.Objective;

/** The winner on seeds that the search never saw. */
record HeldOutText(Optimization result) {
  private static final int COMMENT = 77;

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
    warnings().forEach(warning -> page.words("  " + warning));
    for (Sample rival : result.rivals()) {
      page.words("  " + verdict(rival) + broken(rival));
    }
    new SampleTable(result.heldOut())
        .writeTo(page, result.study().metrics(), result.study().objectives());
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

  /** The same as a comment of the strategy that was found, so that it is not taken for more. */
  String comment() {
    List<String> said = new ArrayList<>();
    if (result.confirming().seeds().isEmpty()) {
      said.add("Not confirmed: " + unconfirmed() + ".");
    } else {
      said.add("Held out, seeds %s:".formatted(HeadText.seeds(result.confirming().seeds())));
      said.addAll(warnings());
      result.rivals().forEach(rival -> said.add(verdict(rival) + broken(rival)));
    }
    return said.stream()
        .flatMap(line -> TextTable.wrapped(COMMENT, "", line, 2).lines())
        .map(line -> "// " + line + "\n")
        .collect(Collectors.joining());
  }

  /** The hard limits that the winner itself does not keep, before anything speaks for it. */
  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    Sample tuned = result.tuned().orElseThrow();
    for (Standing limit : Standing.heldOut(result)) {
      if (limit.hard() && limit.brokenInTheMean(tuned)) {
        String metric = limit.goal().metric();
        warnings.add(
            "warning: tuned breaks '%s' in the mean of these seeds (%s)"
                .formatted(
                    limit.goal().expectation().text(),
                    MetricUnit.value(metric, tuned.mean(metric).orElseThrow())));
      }
    }
    return warnings;
  }

  private String unconfirmed() {
    return result.search().confirm().isPresent()
        ? "the search says confirm off"
        : result.confirming().origin();
  }

  /** One sentence for each objective. */
  private String verdict(Sample rival) {
    if (rival.isOf(Subject.Defaults.class) && result.winnerIsDefaults()) {
      int ties = Ties.of(result).size();
      return ties == 0
          ? "The defaults are the best that was found."
          : "The defaults are the best that was found; %d of %d other trials are not distinguishable from them on the search's own seeds."
              .formatted(ties, result.trials().size() - 1);
    }
    return result.study().objectives().stream()
        .map(objective -> verdict(rival, objective))
        .collect(Collectors.joining(" "));
  }

  private String verdict(Sample rival, Objective objective) {
    Optional<Change> change = result.against(rival, objective);
    if (change.isEmpty()) {
      return "Nothing can be said against %s: fewer than two seeds have %s of both."
          .formatted(against(rival), objective.metric());
    }
    String said =
        switch (change.get().verdict()) {
          case BETTER -> "Better than ";
          case WORSE -> "Worse than ";
          case NOT_DISTINGUISHABLE -> "Not distinguishable from ";
        };
    String inTheMean = Objectives.isMean(objective) ? "" : " in the mean";
    return said + against(rival) + inTheMean + ": " + change.get().text() + ".";
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
        : " In the mean %s %s."
            .formatted(
                rival.isOf(Subject.Defaults.class)
                    ? "the defaults break"
                    : rival.subject().label() + " breaks",
                String.join(", ", broken));
  }
}
