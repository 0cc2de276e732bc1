package scn.dsl.semantic;

import scn.engine.metrics.Population;
import scn.engine.metrics.Quantity;
import scn.engine.metrics.Statistic;

/** A figure of a run that predictions and searches are about. */
public sealed interface Metric {

  /** As results and texts name it: {@code ttft.p99[critical]}. */
  String name();

  /** Of its figures in results; empty for a plain number. */
  String unit();

  /**
   * A metric of some requests.
   *
   * @param figure {@code ttft.p99}
   */
  record Figure(String figure, Population population) implements Metric {

    @Override
    public String name() {
      return figure + population.suffix();
    }

    @Override
    public String unit() {
      String kind = figure.split("\\.", 2)[0];
      return MetricKind.find(kind).map(MetricKind::unitOfResults).orElse("");
    }
  }

  /** The figure of the second requests over that of the first. */
  record Gap(Figure first, Figure second) implements Metric {

    @Override
    public String name() {
      return "gap(%s, %s, %s)"
          .formatted(first.figure, plain(first.population), plain(second.population));
    }

    @Override
    public String unit() {
      return "";
    }

    private static String plain(Population population) {
      return population.suffix().substring(1, population.suffix().length() - 1);
    }
  }

  /** The largest of a time among the instances and the cluster. */
  record WorstInstance(Quantity quantity, Statistic statistic) implements Metric {

    @Override
    public String name() {
      return "worst_instance(" + quantity.label() + "." + statistic.label() + ")";
    }

    @Override
    public String unit() {
      return "ms";
    }
  }
}
