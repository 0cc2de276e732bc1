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

  /** A column with a space before it, without and with the share of the whole. */
  private static final int COLUMN = 10;

  private static final int WITH_SHARE = 16;

  private static final int LABEL = 24;

  /** From here on there is room for shares. */
  private static final int WIDE = 120;

  private final int page;
  private final int column;

  /**
   * @param page columns there are
   */
  SharesText(int page) {
    this.page = page;
    this.column = page < WIDE ? COLUMN : WITH_SHARE;
  }

  String of(StrategyEffect effect, Shares shares) {
    if (shares.isOne()) {
      return TextTable.wrapped(
          page, "", "one change carries all of it: " + shares.singles().get(0).change(), 2);
    }
    List<MetricEffect> columns = columns(effect, shares);
    List<String> labels = labels(shares.singles(), page - column * (columns.size()) - 2);
    int[] widths = new int[columns.size() + 1];
    Arrays.fill(widths, column);
    widths[0] = LABEL;
    TextTable table = new TextTable(page, widths);
    table.add("", columns.stream().map(SharesText::head).toList(), List.of());
    for (int i = 0; i < labels.size(); i++) {
      table.add(
          "  " + labels.get(i),
          cells(columns, shares.singles().get(i).differences(), shares.whole()),
          List.of());
    }
    table.add("  interaction", cells(columns, shares.interaction(), shares.whole()), List.of());
    table.add("  all together", cells(columns, shares.whole(), Map.of()), List.of());
    return head(shares.singles(), labels) + table.text();
  }

  /** The changes themselves if there is room, else their numbers. */
  private static List<String> labels(List<Shares.Share> singles, int room) {
    boolean fit = singles.stream().allMatch(it -> it.change().length() <= room);
    List<String> labels = new ArrayList<>();
    for (Shares.Share single : singles) {
      labels.add(fit ? single.change() : "change " + (labels.size() + 1));
    }
    return labels;
  }

  private String head(List<Shares.Share> singles, List<String> labels) {
    StringBuilder text =
        new StringBuilder(
            TextTable.wrapped(
                page,
                "",
                "each change by itself: TTFT P99 in ms, difference of the means"
                    + (column > COLUMN ? ", share of all" : ""),
                2));
    for (int i = 0; i < singles.size(); i++) {
      Shares.Share single = singles.get(i);
      String name = labels.get(i).equals(single.change()) ? "" : labels.get(i) + ": ";
      if (!single.unmeasured().isEmpty()) {
        text.append(
            TextTable.wrapped(
                page,
                "  ",
                name + single.change() + " is in the interaction: " + single.unmeasured(),
                4));
      } else if (!name.isEmpty()) {
        text.append(TextTable.wrapped(page, "  ", name + single.change(), 4));
      }
    }
    return text.toString();
  }

  /** As many as there is room for: all requests and throughput, then the classes. */
  private List<MetricEffect> columns(StrategyEffect effect, Shares shares) {
    List<MetricEffect> columns = new ArrayList<>();
    int room = (page - LABEL) / column - 1;
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

  private List<String> cells(
      List<MetricEffect> columns, Map<String, Double> differences, Map<String, Double> whole) {
    return columns.stream()
        .map(
            it -> {
              String name = it.metric().name();
              return differences.containsKey(name)
                  ? cell(it, differences.get(name), whole.getOrDefault(name, 0.0))
                  : "-";
            })
        .toList();
  }

  /** With its share of the whole where there is room and the whole is not nothing. */
  private String cell(MetricEffect metric, double difference, double whole) {
    int digits = MetricsText.digits(metric.metric().figure());
    String figure = signed(difference, digits);
    boolean shown = column > COLUMN && !signed(whole, digits).equals(Figures.fixed(0, digits));
    return shown ? figure + " %4d%%".formatted(Math.round(100 * difference / whole)) : figure;
  }

  private static String signed(double difference, int digits) {
    String figure = Figures.fixed(difference, digits);
    return figure.matches("-?0(\\.0*)?")
        ? Figures.fixed(0, digits)
        : (difference > 0 ? "+" : "") + figure;
  }
}
