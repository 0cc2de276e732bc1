package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.syntax.MetricNode;
import scn.dsl.syntax.NameNode;

/** Checks the names in a metric. */
record MetricChecker(Faults faults) {
  private static final List<String> TIMES =
      List.of("ttft", "e2e", "itl", "tpot", "scheduling_delay");
  private static final List<String> STATISTICS = List.of("mean", "p50", "p90", "p95", "p99", "max");
  private static final List<String> SINGLE =
      List.of(
          "throughput",
          "request_rate",
          "cache_hit_rate",
          "thrashing_rate",
          "preemptions",
          "preemption_rate",
          "arrived",
          "admitted",
          "rejected",
          "dropped",
          "completed",
          "queued",
          "running",
          "goodput",
          "slo_attainment",
          "jain",
          "wait");
  private static final List<String> FUNCTIONS = List.of("gap", "worst_instance");

  void check(MetricNode metric) {
    checkName(metric);
    metric.selector().ifPresent(this::checkSelector);
    metric.function().ifPresent(function -> checkFunction(metric, function));
  }

  private void checkName(MetricNode metric) {
    String name = metric.name().text();
    List<String> known = new ArrayList<>(TIMES);
    known.addAll(SINGLE);
    if (!known.contains(name)) {
      faults.error(
          metric.name().at(),
          "there is no metric '" + name + "'",
          NearestName.hint(name, known, "metrics"));
      return;
    }
    List<String> statistics =
        TIMES.contains(name) ? STATISTICS : name.equals("wait") ? List.of("max") : List.of();
    String statistic = metric.statistic().map(NameNode::text).orElse("");
    if (statistic.isEmpty() && !statistics.isEmpty()) {
      faults.error(
          metric.name().at(),
          "'" + name + "' is a distribution",
          "say which figure of it, for example "
              + name
              + "."
              + (name.equals("wait") ? "max" : "p99"));
    } else if (!statistic.isEmpty() && !statistics.contains(statistic)) {
      faults.error(
          metric.statistic().get().at(),
          "'" + name + "' has no '" + statistic + "'",
          statistics.isEmpty()
              ? "write " + name
              : NearestName.hint(statistic, statistics, "figures"));
    }
  }

  private void checkSelector(MetricNode.Selector selector) {
    String name = selector.name().text();
    if (selector.value().isEmpty()) {
      ClassNames.find(name, selector.name().at(), faults);
    } else if (!name.equals("tenant") && !name.equals("round")) {
      faults.error(
          selector.name().at(),
          "requests cannot be chosen by '" + name + "'",
          "write [critical], [tenant: \"premium\"] or [round: 0]");
    }
  }

  private void checkFunction(MetricNode metric, NameNode function) {
    String name = function.text();
    if (!FUNCTIONS.contains(name)) {
      faults.error(
          function.at(),
          "there is no function of metrics '" + name + "'",
          NearestName.hint(name, FUNCTIONS, "functions"));
      return;
    }
    int wanted = name.equals("gap") ? 2 : 0;
    if (metric.arguments().size() != wanted) {
      faults.error(
          metric.at(),
          wanted == 2 ? "'gap' compares two classes" : "'worst_instance' takes a metric alone",
          wanted == 2
              ? "for example: gap(ttft.p99, critical, sheddable)"
              : "for example: worst_instance(ttft.p99)");
    }
    metric.arguments().forEach(each -> ClassNames.find(each.text(), each.at(), faults));
  }
}
