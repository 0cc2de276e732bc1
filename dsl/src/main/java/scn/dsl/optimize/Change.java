package scn.dsl.optimize;

import java.util.Optional;
import scn.dsl.run.Figures;
import scn.engine.search.Confirmation;
import scn.engine.search.Objective;

/**
 * What an objective of one sample is against that of another, seed by seed.
 *
 * @param confirmation turned so that below 0 the first sample is better
 */
record Change(Objective objective, Confirmation confirmation) {

  /** Empty where fewer than two seeds have a value of both. */
  static Optional<Change> of(Objective objective, Sample sample, Sample other) {
    double[][] pairs = sample.pairs(other, objective.metric());
    return pairs[0].length < 2
        ? Optional.empty()
        : Optional.of(
            new Change(objective, Confirmation.of(pairs[0], pairs[1], objective.direction())));
  }

  Confirmation.Verdict verdict() {
    return confirmation.verdict();
  }

  /** First minus other, in the metric's unit. */
  double difference() {
    return objective.direction().turned(confirmation.difference()) + 0.0; // never -0.0
  }

  /** With the metric and the interval. */
  String text() {
    return "%s %s (99%% interval %s .. %s)"
        .formatted(
            objective.metric(),
            signed(difference()),
            signed(difference() - confirmation.halfWidth()),
            signed(difference() + confirmation.halfWidth()));
  }

  /** With no more than the room of a table's cell. */
  String figure() {
    if (difference() == 0 && confirmation.halfWidth() == 0) {
      return "no difference at all";
    }
    return verdict() == Confirmation.Verdict.NOT_DISTINGUISHABLE
        ? "nothing to tell"
        : signed(difference()) + " ±" + Figures.value(confirmation.halfWidth());
  }

  static String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.value(value);
  }
}
