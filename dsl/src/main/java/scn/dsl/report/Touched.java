package scn.dsl.report;

import java.util.Comparator;
import java.util.List;
import scn.dsl.effect.Effects;
import scn.dsl.effect.ExperimentEffect;
import scn.dsl.effect.MetricEffect;
import scn.dsl.effect.StrategyEffect;
import scn.engine.compare.Effect;

/** A strategy that runs on something else now, in one experiment. */
record Touched(ExperimentEffect experiment, StrategyEffect strategy) {

  /** All of them, those with the greatest change of a tail of TTFT first. */
  static List<Touched> of(Effects effects) {
    return effects.experiments().stream()
        .flatMap(
            experiment ->
                experiment.strategies().stream()
                    .filter(StrategyEffect::touched)
                    .map(strategy -> new Touched(experiment, strategy)))
        .sorted(Comparator.comparingDouble(Touched::size).reversed())
        .toList();
  }

  private double size() {
    return strategy.metrics().stream()
        .filter(it -> it.metric().figure().equals(MetricCells.TAIL))
        .flatMap(it -> it.change().stream())
        .mapToDouble(Effect::estimate)
        .map(it -> Math.abs(Math.log(it)))
        .max()
        .orElse(0);
  }

  /** Whether every metric of every run is what it was. */
  boolean isEqual() {
    return strategy.failures().isEmpty() && strategy.metrics().stream().allMatch(Touched::isEqual);
  }

  static boolean isEqual(MetricEffect metric) {
    return metric.before().equals(metric.after());
  }
}
