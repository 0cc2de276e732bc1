package scn.dsl.optimize;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.engine.search.Recommendation;
import scn.engine.search.Trial;

/** Whether the shown setting keeps what the search asked for. */
record LimitsText(Optimization result) {
  private static final int LABEL = 28;
  private static final int FIGURE = 12;

  void writeTo(Page page) {
    List<Standing> standings = Standing.of(result);
    Optional<Trial> shown =
        result.recommendation().map(Recommendation::trial).or(() -> Closest.of(result));
    if (standings.isEmpty() || shown.isEmpty()) {
      return;
    }
    page.gap();
    page.words("Limits, on the search's own seeds:");
    TextTable table = page.table(LABEL, FIGURE, FIGURE);
    for (Standing standing : standings) {
      String metric = standing.goal().metric();
      OptionalDouble value = Trials.mean(shown.get(), metric);
      boolean broken =
          value.isPresent() && standing.goal().violation(value.getAsDouble(), standing.bound()) > 0;
      String sort = standing.goal().weight().map(it -> "weight " + Figures.value(it)).orElse("");
      table.add(
          "  " + standing.goal().expectation().text(),
          List.of(
              value.isPresent() ? " " + MetricUnit.value(metric, value.getAsDouble()) : "-",
              standing.goal().reference().isPresent()
                  ? " " + MetricUnit.value(metric, standing.bound())
                  : ""),
          List.of((broken ? "broken " : "kept ") + sort));
    }
    page.add(table);
  }
}
