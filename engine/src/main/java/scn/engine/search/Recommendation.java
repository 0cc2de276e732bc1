package scn.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scn.engine.search.gp.Prediction;
import scn.engine.search.sampler.History;
import scn.engine.search.sampler.Observation;
import scn.engine.search.sampler.Surrogate;
import scn.engine.search.sampler.SurrogateFit;

/**
 * Which trial to take. Not simply the best number seen, which under noise is a lucky one: of the
 * trials that have all seeds, keep the limits and will likely keep them again, the one of which the
 * model expects most.
 *
 * @param trial the recommended one
 * @param expected of the first objective, turned so that less is better
 * @param feasible probability that it keeps all limits in the mean over seeds of all kinds, the
 *     study's own being a few of them
 * @param likely whether that is high enough; if not, nothing better was found and the limit is
 *     tight
 * @param runnersUp the next best, at most four
 */
public record Recommendation(
    Trial trial, Prediction expected, double feasible, boolean likely, List<Trial> runnersUp) {
  private static final int RUNNERS_UP = 4;

  /** The probability to keep the limits that is asked for when seeds are all there is. */
  private static final double FIXED = 0.5;

  /** The probability asked for when other seeds will give other values. */
  private static final double NOISY = 0.9;

  private record Candidate(Trial trial, double mean, double feasible) {}

  /** The trial to take; empty where none with all seeds keeps the limits. */
  public static Optional<Recommendation> of(Assessment assessment, Study study) {
    History history = assessment.history(List.of());
    if (history.observations().stream().noneMatch(Observation::completed)) {
      return Optional.empty();
    }
    Surrogate surrogate =
        new SurrogateFit(study.space())
            .of(history, seen -> seen.objectives()[0], history.objectiveNoise()[0]);
    double[] variances = assessment.seedVariances();
    double asked = assessment.noisy() ? NOISY : FIXED;
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < assessment.trials().size(); i++) {
      Trial trial = assessment.trials().get(i);
      if (trial.status() == Trial.Status.DONE && assessment.observations().get(i).feasible()) {
        candidates.add(
            new Candidate(
                trial,
                surrogate.mean(trial.setting()),
                surrogate.feasible(trial.setting(), variances)));
      }
    }
    candidates.sort(
        Comparator.comparing((Candidate candidate) -> candidate.feasible() < asked)
            .thenComparingDouble(Candidate::mean));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = candidates.get(0);
    return Optional.of(
        new Recommendation(
            best.trial(),
            surrogate.predict(best.trial().setting()),
            best.feasible(),
            best.feasible() >= asked,
            candidates.stream().skip(1).limit(RUNNERS_UP).map(Candidate::trial).toList()));
  }
}
