package scn.dsl.optimize;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * A goal with its bound on the seeds of the search.
 *
 * @param bound in the metric's unit
 */
record Standing(Goal goal, double bound) {

  static List<Standing> of(Optimization result) {
    return on(result.plan().goals(), result.onSearchSeeds());
  }

  /** With bounds on seeds that the search never saw. */
  static List<Standing> heldOut(Optimization result) {
    return on(result.plan().goals(), result.heldOut());
  }

  /** With bounds on the seeds of the references; those that cannot be told are left out. */
  static List<Standing> on(List<Goal> goals, List<Sample> references) {
    return goals.stream()
        .map(goal -> new Standing(goal, goal.bound(mean(goal, references))))
        .filter(standing -> !Double.isNaN(standing.bound()))
        .toList();
  }

  private static ToDoubleFunction<String> mean(Goal goal, List<Sample> references) {
    return name ->
        references.stream()
            .filter(sample -> sample.subject().equals(new Subject.Reference(name)))
            .map(sample -> sample.mean(goal.metric()))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .findFirst()
            .orElse(Double.NaN);
  }

  boolean hard() {
    return goal.weight().isEmpty();
  }

  boolean brokenInTheMean(Sample sample) {
    OptionalDouble mean = sample.mean(goal.metric());
    return mean.isPresent() && goal.violation(mean.getAsDouble(), bound) > 0;
  }

  /** On how many seeds a sample breaks it by itself. */
  int broken(Sample sample) {
    int broken = 0;
    for (double value : sample.values(goal.metric())) {
      broken += goal.violation(value, bound) > 0 ? 1 : 0;
    }
    return broken;
  }
}
