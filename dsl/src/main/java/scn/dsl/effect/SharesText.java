package scn.dsl.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.engine.metrics.Population;

/** What each single change carries, a line each; the lines add up to the last one. */
final class SharesText {
  private static final String TAIL = "ttft.p99";
  private static final String THROUGHPUT = "throughput";

  /** A column with a space before it. */
  private static final int COLUMN = 11;

  private static final int LABEL = 24;

  private final int page;

  /**
   * @param page columns there are
   */
  SharesText(int page) {
    this.page = page;
  }

  String of(StrategyEffect effect, Shares shares) {
    List<MetricEffect> columns = columns(effect, shares);
    StringBuilder text = new StringBuilder();
    text.append(
        wrapped("each change by itself, TTFT P99 in ms and tokens/s, difference of the means:"));
    int[] widths = new int[columns.size() + 1];
    Arrays.fill(widths, COLUMN);
    widths[0] = LABEL;
    TextTable table = new TextTable(page, widths);
    table.add("", columns.stream().map(SharesText::head).toList(), List.of());
    List<String> notes = new ArrayList<>();
    int number = 0;
    for (Shares.Share share : shares.singles()) {
      number++;
      notes.add(
          "  %d %s%s"
              .formatted(
                  number,
                  share.change(),
                  share.unmeasured().isEmpty()
                      ? ""
                      : " (a part of the interaction: " + share.unmeasured() + ")"));
      table.add("  change " + number, cells(columns, share.differences()), List.of());
    }
    table.add("  interaction", cells(columns, shares.interaction()), List.of());
    table.add("  all together", cells(columns, shares.whole()), List.of());
    notes.forEach(note -> text.append(TextTable.wrapped(page, "  ", note.strip(), 4)));
    return text.append(table.text()).toString();
  }

  /** As many as there is room for: all requests and throughput, then the classes. */
  private List<MetricEffect> columns(StrategyEffect effect, Shares shares) {
    List<MetricEffect> columns = new ArrayList<>();
    int room = (page - LABEL) / COLUMN - 1;
    for (MetricEffect metric : effect.metrics()) {
      if (metric.metric().figure().equals(TAIL)
          && shares.whole().containsKey(metric.metric().name())
          && columns.size() < room) {
        columns.add(metric);
      }
    }
    effect.metric(THROUGHPUT).filter(MetricEffect::isWhole).ifPresent(columns::add);
    return columns;
  }

  private static String head(MetricEffect metric) {
    Population group = metric.metric().population();
    if (metric.metric().figure().equals(THROUGHPUT)) {
      return "tokens/s";
    }
    return group.suffix().isEmpty() ? "all" : MetricsText.plain(group);
  }

  private static List<String> cells(List<MetricEffect> columns, Map<String, Double> differences) {
    return columns.stream().map(it -> cell(it, differences.get(it.metric().name()))).toList();
  }

  private static String cell(MetricEffect metric, Double difference) {
    if (difference == null) {
      return "-";
    }
    int digits = MetricsText.digits(metric.metric().figure());
    String figure = Figures.fixed(difference, digits);
    if (figure.matches("-?0(\\.0*)?")) {
      return Figures.fixed(0, digits);
    }
    return (difference > 0 ? "+" : "") + figure;
  }

  private String wrapped(String words) {
    return TextTable.wrapped(page, "", words, 2);
  }
}
