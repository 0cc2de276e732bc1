package scn.dsl.effect;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.engine.compare.Effect;
import scn.engine.metrics.Population;

/** Every key metric before and after, and of every class and tenant: who gains, and who pays. */
public final class MetricsText {
  private static final Map<String, Integer> DIGITS =
      Map.of(
          "throughput", 0,
          "request_rate", 1,
          "goodput", 1,
          "cache_hit_rate", 4,
          "slo_attainment", 3,
          "preemptions", 0,
          "completed", 0,
          "rejected", 0,
          "dropped", 0);

  /** Longer names would leave no room for what they stand over. */
  private static final int LONGEST = 14;

  private final TextTable table;

  /**
   * @param page columns there are
   */
  MetricsText(int page) {
    this.table = new TextTable(page, 24, 12, 12, 10);
  }

  String of(StrategyEffect effect) {
    table.add("", heads(effect), List.of("95% interval"));
    for (MetricEffect metric : effect.metrics()) {
      Population group = metric.metric().population();
      String figure = metric.metric().figure();
      String label = group.suffix().isEmpty() ? label(figure) : "  " + plain(group);
      add(label, metric, digits(figure));
    }
    return table.text();
  }

  private static List<String> heads(StrategyEffect effect) {
    boolean names =
        effect.basis() instanceof StrategyEffect.Basis.Baseline
            && effect.strategy().length() <= LONGEST
            && effect.basis().strategy().length() <= LONGEST;
    return names
        ? List.of(effect.basis().strategy(), effect.strategy(), "change")
        : List.of("old", "new", "change");
  }

  private void add(String label, MetricEffect metric, int digits) {
    List<String> figures =
        List.of(
            mean(metric.meanBefore(), digits),
            mean(metric.meanAfter(), digits),
            metric.change().map(it -> Figures.change(it.estimate())).orElse("-"));
    table.add(
        label,
        figures,
        metric
            .change()
            .flatMap(Effect::interval)
            .map(it -> Figures.change(it.low()) + " .. " + Figures.change(it.high()))
            .map(List::of)
            .orElse(List.of()));
  }

  private static String mean(OptionalDouble mean, int digits) {
    return mean.isPresent() ? Figures.fixed(mean.getAsDouble(), digits) : "-";
  }

  /** Decimals that say something. */
  public static int digits(String figure) {
    return DIGITS.getOrDefault(figure, 1);
  }

  /** {@code scheduling delay p99, ms}. */
  public static String label(String figure) {
    String words = figure.replace('_', ' ');
    return words.contains(".") ? words.replace('.', ' ') + ", ms" : words;
  }

  /** The name of a class or tenant: {@code critical}. */
  public static String plain(Population group) {
    return group.suffix().substring(1, group.suffix().length() - 1).replace("\"", "");
  }
}
