package scn.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tail of TTFT and throughput of every strategy that is touched, a row each. */
record Overview(List<Touched> all) {
  private static final int MOST_COLUMNS = 6;

  Block block() {
    Set<String> metrics = new LinkedHashSet<>();
    List<String> heads = new ArrayList<>(List.of("strategy"));
    all.forEach(
        each ->
            each.strategy().metrics().stream()
                .filter(it -> it.metric().figure().equals(MetricCells.TAIL))
                .limit(MOST_COLUMNS)
                .filter(it -> metrics.size() < MOST_COLUMNS)
                .filter(it -> metrics.add(it.metric().name()))
                .forEach(it -> heads.add("TTFT P99 " + MetricCells.group(it))));
    metrics.add(MetricCells.THROUGHPUT);
    heads.add("throughput");
    return new Block(
        "overview",
        2,
        12,
        List.of("", Markdown.row(heads), Markdown.rule(metrics.size())),
        rows(metrics),
        List.of(),
        Markdown::row);
  }

  private List<String> rows(Set<String> metrics) {
    List<String> rows = new ArrayList<>();
    for (Touched each : all) {
      List<String> cells = new ArrayList<>();
      cells.add(
          Markdown.code(each.strategy().strategy())
              + " in "
              + Markdown.code(each.experiment().name()));
      metrics.forEach(
          it -> cells.add(each.strategy().metric(it).map(MetricCells::change).orElse("")));
      rows.add(Markdown.row(cells));
    }
    return rows;
  }
}
