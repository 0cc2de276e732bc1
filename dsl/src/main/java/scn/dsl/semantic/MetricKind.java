package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scn.dsl.policy.Dimension;
import scn.engine.metrics.Quantity;
import scn.engine.metrics.Statistic;

/**
 * A metric as the language knows it.
 *
 * @param statistics what follows the name behind a dot; none for a single figure
 * @param grouped of whom it can be asked
 * @param dimensions of a bound it is compared with, the first to tell the user of
 */
record MetricKind(
    String name, List<String> statistics, Groups grouped, List<Dimension> dimensions) {

  enum Groups {
    WHOLE_RUN,
    CLASSES,
    ANY_REQUESTS
  }

  private static final List<String> TIMES =
      Arrays.stream(Statistic.values()).map(Statistic::label).toList();
  private static final List<Dimension> RATE = List.of(Dimension.REQUEST_RATE, Dimension.NUMBER);

  private static final List<Dimension> TOKEN_RATE = List.of(Dimension.TOKEN_RATE, Dimension.NUMBER);

  static final List<MetricKind> ALL = all();

  private static List<MetricKind> all() {
    List<MetricKind> all = new ArrayList<>();
    for (Quantity time : Quantity.values()) {
      all.add(new MetricKind(time.label(), TIMES, Groups.ANY_REQUESTS, Quantities.TIME));
    }
    all.add(new MetricKind("wait", List.of("max"), Groups.ANY_REQUESTS, Quantities.TIME));
    for (String count :
        List.of(
            "passed_over",
            "arrived",
            "admitted",
            "rejected",
            "dropped",
            "completed",
            "in_transit",
            "queued",
            "running")) {
      all.add(new MetricKind(count, List.of(), Groups.ANY_REQUESTS, Quantities.NUMBER));
    }
    all.add(
        new MetricKind(
            "slo_attainment",
            List.of("", "ttft", "itl", "e2e"),
            Groups.CLASSES,
            Quantities.NUMBER));
    all.add(new MetricKind("goodput", List.of(), Groups.CLASSES, RATE));
    all.add(new MetricKind("goodput_tokens", List.of(), Groups.CLASSES, TOKEN_RATE));
    all.add(new MetricKind("request_rate", List.of(), Groups.WHOLE_RUN, RATE));
    all.add(new MetricKind("duration", List.of(), Groups.WHOLE_RUN, Quantities.TIME));
    all.add(new MetricKind("input_tokens", List.of(), Groups.WHOLE_RUN, Quantities.TOKENS));
    all.add(new MetricKind("output_tokens", List.of(), Groups.WHOLE_RUN, Quantities.TOKENS));
    all.add(new MetricKind("throughput", List.of(), Groups.WHOLE_RUN, TOKEN_RATE));
    for (String figure :
        List.of(
            "throughput_headroom",
            "cache_hit_rate",
            "thrashing_rate",
            "preemptions",
            "preemption_rate",
            "jain",
            "peak_kv_blocks",
            "allocation_failures",
            "priority_inversions",
            "queue_imbalance_instances",
            "head_of_line_steps")) {
      all.add(new MetricKind(figure, List.of(), Groups.WHOLE_RUN, Quantities.NUMBER));
    }
    return all;
  }

  static Optional<MetricKind> find(String name) {
    return ALL.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(MetricKind::name).toList();
  }

  boolean needsTargets() {
    return grouped == Groups.CLASSES;
  }

  /** A bound in the unit of results, where times are ms. */
  double inUnitOfResults(double base) {
    return dimensions.get(0) == Dimension.TIME ? base / 1000 : base;
  }

  /** Of its figures in results; empty for a plain number. */
  String unitOfResults() {
    return dimensions.get(0) == Dimension.TIME ? "ms" : dimensions.get(0).baseUnit();
  }
}
