package scn.dsl.optimize;

import java.util.Arrays;
import java.util.Optional;
import scn.dsl.run.Figures;
import scn.engine.search.Confirmation;
import scn.engine.search.Objective;

/**
 * What an objective of one sample is against that of another, seed by seed.
 *
 * @param confirmation turned so that below 0 the first sample is better
 * @param other mean of the other sample on these seeds, in the metric's unit
 */
record Change(Objective objective, Confirmation confirmation, double other) {
  /** The part of the other's value that may be lost without harm. */
  static final double MARGIN = 0.01;

  /** Empty where fewer than two seeds have a value of both. */
  static Optional<Change> of(Objective objective, Sample sample, Sample other) {
    double[][] pairs = sample.pairs(other, objective.metric());
    return pairs[0].length < 2
        ? Optional.empty()
        : Optional.of(
            new Change(
                objective,
                Confirmation.of(pairs[0], pairs[1], objective.direction()),
                Arrays.stream(pairs[1]).average().orElseThrow()));
  }

  Confirmation.Verdict verdict() {
    return confirmation.verdict();
  }

  /**
   * Whether the whole interval says that at most {@link #MARGIN} is lost. Seeds that differ by more
   * than that never say so: not to tell a difference is not to know that there is none.
   */
  boolean harmless() {
    return confirmation.difference() + confirmation.halfWidth() <= MARGIN * Math.abs(other);
  }

  /** First minus other, in the metric's unit. */
  double difference() {
    return objective.direction().turned(confirmation.difference()) + 0.0; // never -0.0
  }

  /** With the metric and the interval. */
  String text() {
    return "%s %s%s (99%% interval %s .. %s)"
        .formatted(
            objective.metric(),
            signed(difference()),
            MetricUnit.behind(objective.metric()),
            signed(difference() - confirmation.halfWidth()),
            signed(difference() + confirmation.halfWidth()));
  }

  /** With no more than the room of a table's cell. */
  String figure() {
    if (difference() == 0 && confirmation.halfWidth() == 0) {
      return "no difference at all";
    }
    if (verdict() != Confirmation.Verdict.NOT_DISTINGUISHABLE) {
      return signed(difference()) + " ±" + Figures.value(confirmation.halfWidth());
    }
    return harmless() ? "loss below 1%" : "nothing to tell";
  }

  static String signed(double value) {
    return (value > 0 ? "+" : "") + Figures.value(value);
  }
}
