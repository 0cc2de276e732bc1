package scn.dsl.optimize;

import java.util.Optional;
import java.util.OptionalDouble;
import scn.engine.search.Outcome;
import scn.engine.search.Trial;

/** Reads trials. */
final class Trials {
  private Trials() {}

  /** The mean of a metric over the seeds that were run. */
  static OptionalDouble mean(Trial trial, String metric) {
    return trial.outcomes().stream()
        .flatMap(Optional::stream)
        .filter(Outcome.Measured.class::isInstance)
        .map(outcome -> ((Outcome.Measured) outcome).metrics().get(metric))
        .mapToDouble(Double::doubleValue)
        .average();
  }
}
