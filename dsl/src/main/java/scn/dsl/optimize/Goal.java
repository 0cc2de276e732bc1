package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import scn.dsl.semantic.Expectation;
import scn.engine.compare.Prediction;
import scn.engine.compare.Region;
import scn.engine.search.Limit;

/**
 * One side of what a search wants of a metric: its mean over seeds is to stay on one side of a
 * bound.
 *
 * @param expectation as the scenario says it
 * @param share the bound itself, or which part it is of the reference's mean
 * @param reference strategy whose mean the bound is a share of; empty for a bound of its own
 * @param weight of a bound that may be broken at a price; empty for one that may not
 */
record Goal(
    Expectation expectation,
    Limit.Side side,
    double share,
    Optional<String> reference,
    Optional<Double> weight) {

  /**
   * The goals that a limit of a search comes to: one, or two where a metric is to stay in between.
   *
   * @param baseline what a limit is relative to if it names nobody else
   */
  static List<Goal> of(Expectation expectation, Optional<Double> weight, String baseline) {
    Optional<String> reference =
        expectation.prediction() instanceof Prediction.Value
            ? Optional.empty()
            : Optional.of(expectation.reference().orElse(baseline));
    Region region = expectation.prediction().region();
    List<Goal> goals = new ArrayList<>();
    if (Double.isFinite(region.lowest())) {
      double bound = region.open() ? Math.nextUp(region.lowest()) : region.lowest();
      goals.add(new Goal(expectation, Limit.Side.AT_LEAST, bound, reference, weight));
    }
    if (Double.isFinite(region.highest())) {
      double bound = region.open() ? Math.nextDown(region.highest()) : region.highest();
      goals.add(new Goal(expectation, Limit.Side.AT_MOST, bound, reference, weight));
    }
    return goals;
  }

  String metric() {
    return expectation.metric().name();
  }

  /**
   * The bound in the metric's unit.
   *
   * @param means of strategies, by name
   */
  double bound(ToDoubleFunction<String> means) {
    return reference.isPresent() ? share * means.applyAsDouble(reference.get()) : share;
  }

  /** As the engine takes a goal without a reference. */
  Limit limit() {
    return new Limit(metric(), side, new Limit.Absolute(share));
  }

  /** As the engine takes a goal with one, given its metric on each seed. */
  Limit limit(double[] reference) {
    List<Double> bounds = Arrays.stream(reference).map(it -> share * it).boxed().toList();
    return new Limit(metric(), side, new Limit.OnSeeds(bounds));
  }

  /** By how much a value breaks the bound; 0 or less keeps it. */
  double violation(double value, double bound) {
    return side == Limit.Side.AT_MOST ? value - bound : bound - value;
  }
}
