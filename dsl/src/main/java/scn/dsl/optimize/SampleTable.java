package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import scn.dsl.run.Figures;
import scn.dsl.run.TextTable;
import scn.dsl.semantic.OverSeeds;
import scn.engine.policy.SloClass;
import scn.engine.search.Objective;
import scn.engine.search.Outcome;

/** Means of settings and strategies side by side. */
record SampleTable(List<Sample> samples) {

  /**
   * @param first metrics that come first; then all others that were measured
   * @param objectives of which those that are no means have rows of their own
   */
  void writeTo(Page page, Collection<String> first, List<Objective> objectives) {
    int[] widths = new int[samples.size() + 1];
    Arrays.fill(widths, 12);
    TextTable table = page.table(widths);
    table.add(
        "  mean over seeds",
        samples.stream().map(it -> " " + it.subject().label()).toList(),
        List.of());
    for (String metric : metrics(first)) {
      table.add("  " + MetricUnit.head(metric), figures(sample -> sample.mean(metric)), List.of());
      for (Objective objective : objectives) {
        if (objective.metric().equals(metric) && !Objectives.isMean(objective)) {
          table.add(
              "    " + OverSeeds.word(objective.aggregate()) + " of seeds",
              figures(sample -> Objectives.of(objective, sample)),
              List.of());
        }
      }
    }
    page.add(table);
  }

  private List<String> metrics(Collection<String> first) {
    Set<String> others = new TreeSet<>(Comparator.comparing(SampleTable::place));
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

  private List<String> figures(Function<Sample, OptionalDouble> figure) {
    return samples.stream()
        .map(figure)
        .map(it -> it.isPresent() ? Figures.value(it.getAsDouble()) : "-")
        .toList();
  }

  /** TTFT before E2E before the rest, classes in their order. */
  private static String place(String metric) {
    int kind = metric.startsWith("ttft") ? 0 : metric.startsWith("e2e") ? 1 : 2;
    int group = 0;
    for (SloClass each : SloClass.values()) {
      group = metric.endsWith("[" + each.label() + "]") ? each.ordinal() : group;
    }
    return kind + metric.replaceFirst("\\[.*", "") + group + metric;
  }
}
