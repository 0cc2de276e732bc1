package scn.dsl.optimize;

import java.util.List;
import java.util.OptionalDouble;
import scn.dsl.run.Figures;
import scn.engine.search.Trial;

/** Where no trial kept all limits: which of them nobody kept, and who came closest to all. */
record InfeasibleText(Optimization result) {

  void writeTo(Trial closest, Page page) {
    int full = completed().size();
    page.words(
        full == result.trials().size()
            ? "Infeasible: no trial kept all limits."
            : "Infeasible: none of the %d of %d trials with all seeds kept all limits."
                .formatted(full, result.trials().size()));
    List<Standing> unkept =
        Standing.of(result).stream()
            .filter(Standing::hard)
            .filter(limit -> completed().stream().noneMatch(trial -> violation(limit, trial) <= 0))
            .toList();
    unkept.forEach(limit -> page.words("  " + nearest(limit)));
    if (unkept.isEmpty()) {
      page.words(
          "  Each of them is kept by some trial, but no trial keeps all: they may contradict each other.");
    }
    page.words("The closest to all is trial %d:".formatted(closest.index() + 1));
    new SettingTable(result).writeTo(page, "closest", closest.setting());
  }

  private List<Trial> completed() {
    return result.trials().stream().filter(it -> it.status() == Trial.Status.DONE).toList();
  }

  private static double violation(Standing limit, Trial trial) {
    OptionalDouble mean = Trials.mean(trial, limit.goal().metric());
    return mean.isPresent()
        ? limit.goal().violation(mean.getAsDouble(), limit.bound())
        : Double.POSITIVE_INFINITY;
  }

  private String nearest(Standing limit) {
    Trial nearest = completed().get(0);
    for (Trial trial : completed()) {
      nearest = violation(limit, trial) < violation(limit, nearest) ? trial : nearest;
    }
    return "No trial kept '%s'; the nearest is %s in trial %d."
        .formatted(
            limit.goal().expectation().text(),
            Figures.value(Trials.mean(nearest, limit.goal().metric()).orElseThrow()),
            nearest.index() + 1);
  }
}
