package scn.engine.search;

import java.util.List;
import java.util.Optional;
import scn.engine.search.gp.Prediction;
import scn.engine.search.space.Setting;

/**
 * A setting that was tried.
 *
 * @param index from 0 in the order of proposal; trials of an earlier study have none, -1
 * @param predicted what the model expected of the first objective, turned so that less is better
 * @param logPromise logarithm of the acquisition; NaN where no model proposed it
 * @param outcomes one for each of the study's seeds, in their order; empty where it was not run
 */
public record Trial(
    int index,
    Phase phase,
    Setting setting,
    Optional<Prediction> predicted,
    double logPromise,
    List<Optional<Outcome>> outcomes,
    Status status) {

  /** How a trial ended. */
  public enum Status {
    /** All seeds were run. */
    DONE,
    /** It was so clearly worse after the first seed that the others were spared. */
    DROPPED,
    /** A run failed. */
    FAILED
  }

  public Trial {
    outcomes = List.copyOf(outcomes);
  }

  /** Why the first failing run failed. */
  public Optional<String> failure() {
    return outcomes.stream()
        .flatMap(Optional::stream)
        .filter(Outcome.Failed.class::isInstance)
        .map(outcome -> ((Outcome.Failed) outcome).reason())
        .findFirst();
  }

  /** How many runs it took. */
  public int runs() {
    return (int) outcomes.stream().filter(Optional::isPresent).count();
  }

  /** Whether seed number {@code seed} gave metrics. */
  boolean measured(int seed) {
    return outcomes.get(seed).orElse(null) instanceof Outcome.Measured;
  }

  /** A metric on seed number {@code seed}, which {@link #measured}. */
  double metric(String name, int seed) {
    return ((Outcome.Measured) outcomes.get(seed).orElseThrow()).metrics().get(name);
  }
}
