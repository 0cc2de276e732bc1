package scn.dsl.run;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import scn.dsl.semantic.Arm;
import scn.dsl.semantic.Metric;
import scn.dsl.semantic.Setup;
import scn.engine.compare.Reading;
import scn.engine.metrics.LoadProfile;
import scn.engine.metrics.Regime;
import scn.engine.metrics.RunMetrics;

/** Reads metrics off finished runs. */
public final class Readings {
  private final Study study;
  private final Outcomes outcomes;
  private final List<Long> seeds;

  /**
   * @param outcomes with those of every run that is asked for
   */
  Readings(Study study, Outcomes outcomes, List<Long> seeds) {
    this.study = study;
    this.outcomes = outcomes;
    this.seeds = seeds;
  }

  /** One reading a seed. */
  List<Reading> of(Metric metric, Setup setup, Arm arm) {
    return seeds.stream().map(seed -> reading(metric, setup, arm, seed)).toList();
  }

  private Reading reading(Metric metric, Setup setup, Arm arm, long seed) {
    Outcome outcome = outcomes.of(new Series("", setup, arm).on(study, seed));
    if (!(outcome instanceof Outcome.Done done)) {
      return new Reading.Missing(seed, "the run of " + arm.strategy() + " failed");
    }
    OptionalDouble value = value(metric, done.result().metrics());
    return value.isPresent()
        ? new Reading.Value(seed, value.getAsDouble())
        : new Reading.Missing(seed, arm.strategy() + " has no " + metric.name());
  }

  /** A metric of one run; empty if there is nothing that it could be of. */
  public static OptionalDouble value(Metric metric, RunMetrics metrics) {
    if (metric instanceof Metric.Figure figure) {
      return metrics.of(figure.figure(), figure.population());
    }
    if (metric instanceof Metric.WorstInstance worst) {
      return metrics.worstInstance(worst.quantity(), worst.statistic());
    }
    Metric.Gap gap = (Metric.Gap) metric;
    OptionalDouble first = value(gap.first(), metrics);
    OptionalDouble second = value(gap.second(), metrics);
    return first.isPresent() && second.isPresent() && first.getAsDouble() != 0
        ? OptionalDouble.of(second.getAsDouble() / first.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Under which loads these strategies ran. */
  Set<Regime> regimes(Setup setup, List<Arm> arms) {
    Set<Regime> regimes = EnumSet.noneOf(Regime.class);
    for (Arm arm : arms) {
      for (long seed : seeds) {
        Outcome outcome = outcomes.of(new Series("", setup, arm).on(study, seed));
        if (outcome instanceof Outcome.Done done) {
          regimes.add(LoadProfile.of(done.result().log()).regime());
        }
      }
    }
    return regimes;
  }
}
