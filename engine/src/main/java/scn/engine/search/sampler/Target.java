package scn.engine.search.sampler;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import scn.engine.random.RandomStream;

/**
 * The one number that a proposal is to make small: the objective, or several under weights drawn
 * for this proposal.
 *
 * @param done the completed trials
 * @param noise variance of the number of a full trial
 * @param single whether it is the value of the only objective
 */
record Target(
    List<Observation> done, ToDoubleFunction<Observation> value, double noise, boolean single) {

  static Target of(History history, RandomStream stream) {
    List<Observation> done =
        history.observations().stream().filter(Observation::completed).toList();
    int objectives = history.objectiveNoise().length;
    if (objectives > 1 && !done.isEmpty()) {
      Scalarisation weighted = Scalarisation.drawn(done, objectives, stream.within(1).draws(0));
      return new Target(done, weighted, weighted.noise(done, history.objectiveNoise()), false);
    }
    return new Target(
        done, seen -> seen.objectives()[0], history.objectiveNoise()[0], objectives == 1);
  }

  /** The completed trials, those that keep the limits first, the best of them first. */
  List<Observation> ranked() {
    return done.stream()
        .sorted(
            Comparator.comparing((Observation seen) -> !seen.feasible()).thenComparingDouble(value))
        .toList();
  }
}
