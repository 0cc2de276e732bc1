package scn.dsl.optimize;

import scn.dsl.run.Figures;
import scn.dsl.semantic.Metric;
import scn.engine.metrics.Population;

/** The units of figures, by the name of their metric. */
final class MetricUnit {
  private MetricUnit() {}

  /** Empty for a plain number. */
  static String of(String metric) {
    if (metric.startsWith("gap(")) {
      return "";
    }
    return metric.startsWith("worst_instance(")
        ? "ms"
        : new Metric.Figure(metric.replaceFirst("\\[.*", ""), Population.ALL).unit();
  }

  /** A name for the head of a row of figures. */
  static String head(String metric) {
    String unit = of(metric);
    return unit.isEmpty() ? metric : metric + ", " + unit;
  }

  /** Behind a figure. */
  static String behind(String metric) {
    String unit = of(metric);
    return unit.isEmpty() || unit.startsWith("/") ? unit : " " + unit;
  }

  static String value(String metric, double value) {
    return Figures.value(value) + behind(metric);
  }
}
