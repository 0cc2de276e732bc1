package scn.dsl.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scn.dsl.semantic.Contest;
import scn.dsl.semantic.Metric;
import scn.engine.compare.Effect;
import scn.engine.metrics.Population;

/** What a strategy loses with each of its parts, a line each. */
final class AblationTable {
  private final int page;
  private final Readings readings;

  /**
   * @param page columns there are
   */
  AblationTable(int page, Readings readings) {
    this.page = page;
    this.readings = readings;
  }

  /**
   * @param groups classes, tenants and rounds that occur
   */
  String of(List<Contest> contests, List<Population> groups) {
    List<Metric> metrics = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    metrics.add(new Metric.Figure("ttft.p99", Population.ALL));
    heads.add("all");
    List<Population> classes =
        groups.stream().filter(group -> !group.suffix().contains(":")).toList();
    if (classes.size() > 1) {
      for (Population sloClass : classes) {
        metrics.add(new Metric.Figure("ttft.p99", sloClass));
        heads.add(sloClass.suffix().substring(1, sloClass.suffix().length() - 1));
      }
    }
    metrics.add(new Metric.Figure("throughput", Population.ALL));
    heads.add("tokens/s");
    int[] widths = new int[heads.size() + 1];
    Arrays.fill(widths, 10);
    widths[0] = 24;
    TextTable table = new TextTable(page, widths);
    table.add("  change of TTFT P99", heads, List.of());
    for (Contest contest : contests) {
      List<String> changes = metrics.stream().map(metric -> change(contest, metric)).toList();
      table.add("  " + contest.label(), changes, List.of());
    }
    return table.text();
  }

  private String change(Contest contest, Metric metric) {
    Optional<Effect> effect =
        Evidences.change(
            readings.of(metric, contest.setup(), contest.reference()),
            readings.of(metric, contest.setup(), contest.candidate()));
    return effect.map(it -> Figures.change(it.estimate())).orElse("-");
  }
}
