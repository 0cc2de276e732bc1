package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.engine.search.Outcome;

/** Means of settings and strategies side by side. */
record SampleTable(List<Sample> samples) {

  /**
   * @param first metrics that come first; then all others that were measured
   */
  String text(Collection<String> first) {
    int[] widths = new int[samples.size() + 1];
    Arrays.fill(widths, 12);
    TextTable table = new TextTable(TextTable.WIDTH, widths);
    table.add(
        "  mean of", samples.stream().map(it -> " " + it.subject().label()).toList(), List.of());
    for (String metric : metrics(first)) {
      table.add(
          "  " + metric, samples.stream().map(sample -> mean(sample, metric)).toList(), List.of());
    }
    return table.text();
  }

  private List<String> metrics(Collection<String> first) {
    Set<String> others = new TreeSet<>();
    for (Sample sample : samples) {
      for (Outcome outcome : sample.outcomes().values()) {
        if (outcome instanceof Outcome.Measured measured) {
          others.addAll(measured.metrics().keySet());
        }
      }
    }
    others.removeAll(Set.copyOf(first));
    List<String> metrics = new ArrayList<>(first);
    metrics.addAll(others);
    return metrics;
  }

  private static String mean(Sample sample, String metric) {
    OptionalDouble mean = sample.mean(metric);
    return mean.isPresent() ? Figures.value(mean.getAsDouble()) : "-";
  }
}
