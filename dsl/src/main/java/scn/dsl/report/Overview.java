package scn.dsl.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import scn.dsl.effect.Effects;
import scn.dsl.effect.ExperimentEffect;
import scn.dsl.effect.StrategyEffect;

/** The tail of TTFT and throughput of every strategy that is touched, a row each. */
record Overview(Effects effects) {
  private static final int MOST_COLUMNS = 6;

  Block block() {
    Set<String> metrics = new LinkedHashSet<>();
    List<String> heads = new ArrayList<>(List.of("strategy"));
    touched()
        .forEach(
            effect ->
                effect.metrics().stream()
                    .filter(it -> it.metric().figure().equals(MetricCells.TAIL))
                    .limit(MOST_COLUMNS)
                    .filter(it -> metrics.size() < MOST_COLUMNS)
                    .filter(it -> metrics.add(it.metric().name()))
                    .forEach(it -> heads.add("TTFT P99 " + MetricCells.group(it))));
    metrics.add(MetricCells.THROUGHPUT);
    heads.add("throughput");
    return new Block(
        "overview",
        2,
        4,
        List.of("", Markdown.row(heads), Markdown.rule(metrics.size())),
        rows(metrics),
        List.of(),
        Markdown::row);
  }

  private List<String> rows(Set<String> metrics) {
    List<String> rows = new ArrayList<>();
    for (ExperimentEffect experiment : effects.experiments()) {
      for (StrategyEffect effect : experiment.strategies()) {
        if (effect.touched()) {
          List<String> cells = new ArrayList<>();
          cells.add(Markdown.code(effect.strategy()) + " in " + Markdown.code(experiment.name()));
          metrics.forEach(it -> cells.add(effect.metric(it).map(MetricCells::change).orElse("")));
          rows.add(Markdown.row(cells));
        }
      }
    }
    return rows;
  }

  private List<StrategyEffect> touched() {
    return effects.experiments().stream()
        .flatMap(it -> it.strategies().stream())
        .filter(StrategyEffect::touched)
        .toList();
  }
}
