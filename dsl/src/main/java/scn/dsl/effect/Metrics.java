package scn.dsl.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import scn.dsl.semantic.Metric;
import scn.engine.compare.Reading;
import scn.engine.metrics.Population;

/** The key metrics of a strategy, for all requests and for every class and tenant. */
final class Metrics {
  private static final List<String> TIMES =
      List.of("ttft.p50", "ttft.p99", "e2e.p99", "itl.p99", "scheduling_delay.p99");
  private static final List<String> OF_RUN =
      List.of("throughput", "request_rate", "cache_hit_rate", "preemptions");

  /** Of all requests, and of those groups in which there is something to tell. */
  private static final List<String> OF_REQUESTS =
      List.of("goodput", "slo_attainment", "completed", "rejected", "dropped");

  private Metrics() {}

  /**
   * @param groups classes, tenants and rounds that occur
   * @param before a reading of each seed
   * @param after a reading of each seed
   */
  static List<MetricEffect> of(
      List<Population> groups,
      Function<Metric, List<Reading>> before,
      Function<Metric, List<Reading>> after) {
    List<MetricEffect> effects = new ArrayList<>();
    for (String time : TIMES) {
      effects.add(effect(time, Population.ALL, before, after));
      effects.addAll(ofGroups(time, groups, before, after));
    }
    for (String figure : OF_RUN) {
      effects.add(effect(figure, Population.ALL, before, after));
    }
    for (String figure : OF_REQUESTS) {
      effects.add(effect(figure, Population.ALL, before, after));
      if (!figure.equals("completed") && !figure.equals("goodput")) {
        effects.addAll(ofGroups(figure, groups, before, after));
      }
    }
    return effects.stream()
        .filter(it -> it.metric().name().equals("ttft.p99") || !it.isIdle())
        .toList();
  }

  /** Classes if there are two, and tenants that are not just a class by another name. */
  private static List<MetricEffect> ofGroups(
      String figure,
      List<Population> groups,
      Function<Metric, List<Reading>> before,
      Function<Metric, List<Reading>> after) {
    List<MetricEffect> effects = new ArrayList<>();
    Set<List<Reading>> known = new HashSet<>();
    boolean classes = groups.stream().filter(Metrics::isClass).count() > 1;
    for (Population group : groups) {
      boolean wanted = isClass(group) ? classes : group.suffix().startsWith("[tenant");
      MetricEffect effect = effect(figure, group, before, after);
      if (wanted && (known.add(effect.before()) || isClass(group))) {
        effects.add(effect);
      }
    }
    return effects;
  }

  private static boolean isClass(Population group) {
    return !group.suffix().contains(":");
  }

  private static MetricEffect effect(
      String figure,
      Population group,
      Function<Metric, List<Reading>> before,
      Function<Metric, List<Reading>> after) {
    Metric.Figure metric = new Metric.Figure(figure, group);
    return MetricEffect.of(metric, before.apply(metric), after.apply(metric));
  }
}
