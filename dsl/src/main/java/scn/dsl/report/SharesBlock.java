package scn.dsl.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scn.dsl.effect.MetricEffect;
import scn.dsl.effect.MetricsText;
import scn.dsl.effect.Shares;
import scn.dsl.effect.StrategyEffect;

/** What each single change carries, a row each; the rows add up to the last one. */
record SharesBlock(StrategyEffect effect, Shares shares) {
  private static final int MOST_COLUMNS = 6;

  Block block(int rank) {
    List<MetricEffect> columns = columns();
    List<String> heads = new ArrayList<>(List.of("change by itself"));
    columns.forEach(it -> heads.add(head(it)));
    List<String> rows = new ArrayList<>();
    for (Shares.Share single : shares.singles()) {
      String label = Markdown.code(single.change());
      rows.add(
          single.unmeasured().isEmpty()
              ? row(label, columns, single.differences(), shares.whole())
              : Markdown.row(
                  label + " is in the interaction: " + Markdown.words(single.unmeasured())));
    }
    return new Block(
        "shares of changes",
        rank,
        2,
        List.of(
            "<details><summary>share of each change in %s</summary>"
                .formatted(Html.code(effect.strategy())),
            "",
            Markdown.row(heads),
            Markdown.rule(columns.size())),
        rows,
        List.of(
            row("interaction", columns, shares.interaction(), shares.whole()),
            row("all together", columns, shares.whole(), Map.of()),
            "</details>"),
        Markdown::row);
  }

  private List<MetricEffect> columns() {
    List<MetricEffect> columns = new ArrayList<>();
    for (MetricEffect metric : effect.metrics()) {
      if (columns.size() < MOST_COLUMNS
          && metric.metric().figure().equals(MetricCells.TAIL)
          && shares.whole().containsKey(metric.metric().name())) {
        columns.add(metric);
      }
    }
    effect
        .metric(MetricCells.THROUGHPUT)
        .filter(it -> shares.whole().containsKey(it.metric().name()))
        .ifPresent(columns::add);
    return columns;
  }

  private static String head(MetricEffect metric) {
    return metric.metric().figure().equals(MetricCells.THROUGHPUT)
        ? "throughput"
        : "TTFT P99 " + MetricCells.group(metric) + ", ms";
  }

  private static String row(
      String label,
      List<MetricEffect> columns,
      Map<String, Double> differences,
      Map<String, Double> whole) {
    List<String> cells = new ArrayList<>(List.of(label));
    for (MetricEffect metric : columns) {
      String name = metric.metric().name();
      cells.add(
          differences.containsKey(name)
              ? cell(metric, differences.get(name), whole.getOrDefault(name, 0.0))
              : "-");
    }
    return Markdown.row(cells);
  }

  /** With its share of the whole, unless the whole is nothing. */
  private static String cell(MetricEffect metric, double difference, double whole) {
    int digits = MetricsText.digits(metric.metric().figure());
    String figure = MetricCells.signed(difference, digits);
    boolean shown = !MetricCells.signed(whole, digits).equals(MetricCells.signed(0, digits));
    return shown ? "%s (%d%%)".formatted(figure, Math.round(100 * difference / whole)) : figure;
  }
}
