package scn.dsl.report;

import java.util.OptionalDouble;
import scn.dsl.effect.MetricEffect;
import scn.dsl.effect.MetricsText;
import scn.dsl.run.Figures;
import scn.engine.compare.Effect;
import scn.engine.compare.Interval;

/** Figures of a metric in a cell. */
final class MetricCells {
  static final String TAIL = "ttft.p99";
  static final String THROUGHPUT = "throughput";

  private MetricCells() {}

  /** Whose metric it is: {@code all}, {@code critical}. */
  static String group(MetricEffect metric) {
    return metric.metric().population().suffix().isEmpty()
        ? "all"
        : Markdown.words(MetricsText.plain(metric.metric().population()));
  }

  /** Old and new means, and below them the change. */
  static String whole(MetricEffect metric) {
    int digits = MetricsText.digits(metric.metric().figure());
    return "%s -> %s<br>%s"
        .formatted(
            mean(metric.meanBefore(), digits), mean(metric.meanAfter(), digits), change(metric));
  }

  /** The change with its interval, in bold if the interval leaves no doubt that there is one. */
  static String change(MetricEffect metric) {
    return metric.change().map(MetricCells::change).orElse("-");
  }

  private static String change(Effect effect) {
    String change = Figures.change(effect.estimate());
    return effect
        .interval()
        .map(it -> (isSure(it, change) ? "**" + change + "**" : change) + interval(it))
        .orElse(change);
  }

  private static boolean isSure(Interval interval, String change) {
    return !interval.contains(1) && !change.equals(Figures.change(1));
  }

  private static String interval(Interval interval) {
    return " [%s .. %s]".formatted(Figures.change(interval.low()), Figures.change(interval.high()));
  }

  private static String mean(OptionalDouble mean, int digits) {
    return mean.isPresent() ? Figures.fixed(mean.getAsDouble(), digits) : "-";
  }

  /** Signed, in the unit of the metric. */
  static String signed(double difference, int digits) {
    String figure = Figures.fixed(difference, digits);
    return figure.matches("-?0(\\.0*)?")
        ? Figures.fixed(0, digits)
        : (difference > 0 ? "+" : "") + figure;
  }
}
