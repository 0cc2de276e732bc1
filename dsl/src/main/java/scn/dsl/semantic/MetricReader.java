package scn.dsl.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import scn.dsl.diagnostic.NearestName;
import scn.dsl.semantic.MetricKind.Groups;
import scn.dsl.syntax.MetricNode;
import scn.dsl.syntax.NameNode;
import scn.engine.metrics.Population;
import scn.engine.metrics.Quantity;
import scn.engine.metrics.Statistic;

/** Reads the names in a metric. */
record MetricReader(Faults faults) {
  private static final List<String> FUNCTIONS = List.of("gap", "worst_instance");

  /** What a metric is; empty if one of its names has a fault. */
  Optional<MetricKind> kind(MetricNode node) {
    String name = node.name().text();
    Optional<MetricKind> kind = MetricKind.find(name);
    if (kind.isEmpty()) {
      faults.error(
          node.name().at(),
          "there is no metric '" + name + "'",
          NearestName.hint(name, MetricKind.names(), "metrics"));
    }
    return kind;
  }

  Optional<Metric> read(MetricNode node) {
    Optional<MetricKind> kind = kind(node);
    Optional<String> figure = kind.flatMap(it -> figure(node, it));
    Optional<Population> population =
        node.selector().isEmpty()
            ? Optional.of(Population.ALL)
            : node.selector().flatMap(it -> population(it, node, kind));
    if (node.function().isPresent()) {
      Optional<Metric> derived = derived(node, node.function().get(), kind, figure);
      return population.isPresent() ? derived : Optional.empty();
    }
    return figure.isPresent() && population.isPresent()
        ? Optional.of(new Metric.Figure(figure.get(), population.get()))
        : Optional.empty();
  }

  private Optional<String> figure(MetricNode node, MetricKind kind) {
    String name = kind.name();
    List<String> statistics = kind.statistics();
    String statistic = node.statistic().map(NameNode::text).orElse("");
    if (statistic.isEmpty()) {
      if (statistics.isEmpty() || statistics.contains("")) {
        return Optional.of(name);
      }
      String example = name + "." + (statistics.contains("p99") ? "p99" : statistics.get(0));
      faults.error(
          node.name().at(),
          "'" + name + "' is a distribution",
          "say which figure of it, for example " + example);
      return Optional.empty();
    }
    if (!statistics.contains(statistic)) {
      List<String> known = statistics.stream().filter(it -> !it.isEmpty()).toList();
      faults.error(
          node.statistic().get().at(),
          "'" + name + "' has no '" + statistic + "'",
          known.isEmpty() ? "write " + name : NearestName.hint(statistic, known, "figures"));
      return Optional.empty();
    }
    return Optional.of(name + "." + statistic);
  }

  private Optional<Population> population(
      MetricNode.Selector selector, MetricNode node, Optional<MetricKind> kind) {
    Optional<Population> population = population(selector);
    Groups groups = kind.map(MetricKind::grouped).orElse(Groups.ANY_REQUESTS);
    if (population.isPresent() && groups == Groups.WHOLE_RUN) {
      faults.error(
          selector.at(),
          "'" + node.name().text() + "' is a figure of the whole run",
          "write " + node.name().text());
      return Optional.empty();
    }
    if (population.isPresent() && groups == Groups.CLASSES && selector.value().isPresent()) {
      faults.error(
          selector.at(),
          "'" + node.name().text() + "' is known of classes only",
          "for example: " + node.name().text() + "[critical]");
      return Optional.empty();
    }
    return population;
  }

  private Optional<Population> population(MetricNode.Selector selector) {
    String name = selector.name().text();
    if (selector.value().isEmpty()) {
      return ClassNames.find(name, selector.name().at(), faults).map(Population::of);
    }
    String value = selector.value().get();
    if (name.equals("tenant")) {
      return Optional.of(Population.ofTenant(value));
    }
    if (!name.equals("round")) {
      faults.error(
          selector.name().at(),
          "requests cannot be chosen by '" + name + "'",
          "write [critical], [tenant: \"premium\"] or [round: 0]");
      return Optional.empty();
    }
    if (!value.matches("\\d{1,9}")) {
      faults.error(selector.at(), "a round is a whole number from 0, not " + value, "");
      return Optional.empty();
    }
    return Optional.of(Population.ofRound(Integer.parseInt(value)));
  }

  private Optional<Metric> derived(
      MetricNode node, NameNode function, Optional<MetricKind> kind, Optional<String> figure) {
    String name = function.text();
    if (!FUNCTIONS.contains(name)) {
      faults.error(
          function.at(),
          "there is no function of metrics '" + name + "'",
          NearestName.hint(name, FUNCTIONS, "functions"));
      return Optional.empty();
    }
    boolean gap = name.equals("gap");
    List<Population> classes = new ArrayList<>();
    for (NameNode argument : node.arguments()) {
      ClassNames.find(argument.text(), argument.at(), faults)
          .map(Population::of)
          .ifPresent(classes::add);
    }
    if (node.arguments().size() != (gap ? 2 : 0)) {
      faults.error(
          node.at(),
          gap ? "'gap' compares two classes" : "'worst_instance' takes a metric alone",
          gap
              ? "for example: gap(ttft.p99, critical, sheddable)"
              : "for example: worst_instance(ttft.p99)");
      return Optional.empty();
    }
    if (figure.isEmpty() || node.selector().isPresent() && refuseSelector(node)) {
      return Optional.empty();
    }
    return gap ? gap(node, kind.orElseThrow(), figure.get(), classes) : worst(node);
  }

  private boolean refuseSelector(MetricNode node) {
    faults.error(
        node.selector().orElseThrow().at(),
        "'" + node.function().orElseThrow().text() + "' is of all requests",
        "leave out the brackets");
    return true;
  }

  private Optional<Metric> gap(
      MetricNode node, MetricKind kind, String figure, List<Population> classes) {
    if (kind.grouped() == Groups.WHOLE_RUN) {
      faults.error(
          node.name().at(),
          "'" + kind.name() + "' is a figure of the whole run, classes have none",
          "for example: gap(ttft.p99, critical, sheddable)");
      return Optional.empty();
    }
    return classes.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Metric.Gap(
                new Metric.Figure(figure, classes.get(0)),
                new Metric.Figure(figure, classes.get(1))));
  }

  private Optional<Metric> worst(MetricNode node) {
    for (Quantity quantity : Quantity.values()) {
      if (quantity.label().equals(node.name().text())) {
        String statistic = node.statistic().orElseThrow().text().toUpperCase(Locale.ROOT);
        return Optional.of(new Metric.WorstInstance(quantity, Statistic.valueOf(statistic)));
      }
    }
    faults.error(
        node.name().at(),
        "instances differ in times, '" + node.name().text() + "' is none",
        "for example: worst_instance(ttft.p99)");
    return Optional.empty();
  }
}
