package scn.dsl.semantic;

import java.util.List;
import scn.dsl.diagnostic.Span;
import scn.dsl.syntax.MetricNode;
import scn.engine.metrics.Population;
import scn.engine.workload.Client;

/** Finds metrics of requests that a drawn workload never has; of a recording only a run tells. */
record Presence(Setup setup, Faults faults) {

  void check(MetricNode node, Metric metric) {
    if (!(setup.workload() instanceof WorkloadSource.Generated generated)) {
      return;
    }
    List<Client> clients = generated.model().clients();
    if (metric instanceof Metric.Figure figure) {
      node.selector().ifPresent(it -> check(it.at(), figure.population(), clients));
    } else if (metric instanceof Metric.Gap gap) {
      check(node.arguments().get(0).at(), gap.first().population(), clients);
      check(node.arguments().get(1).at(), gap.second().population(), clients);
    }
  }

  private void check(Span at, Population population, List<Client> clients) {
    List<String> classes =
        clients.stream().map(it -> Population.of(it.sloClass()).suffix()).distinct().toList();
    List<String> tenants =
        clients.stream().map(it -> Population.ofTenant(it.tenant()).suffix()).distinct().toList();
    List<String> known = population.suffix().startsWith("[tenant") ? tenants : classes;
    if (!population.suffix().startsWith("[round") && !known.contains(population.suffix())) {
      faults.error(
          at,
          "workload '%s' has no requests of %s"
              .formatted(setup.workloadName(), population.suffix()),
          "it has " + String.join(", ", known));
    }
  }
}
