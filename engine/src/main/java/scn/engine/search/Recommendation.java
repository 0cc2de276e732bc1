package scn.engine.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scn.engine.search.gp.Prediction;
import scn.engine.search.sampler.History;
import scn.engine.search.sampler.SeedSpread;
import scn.engine.search.sampler.Surrogate;
import scn.engine.search.sampler.SurrogateFit;

/**
 * Which trial to take. Not simply the best number seen, which under noise is a lucky one: of the
 * trials that have all seeds, keep the limits and will likely keep them again, the one of which the
 * model expects most.
 *
 * <p>Likely means that each limit by itself is kept with 90 % probability where seeds differ. If no
 * trial reaches that, likely means within reach of the likeliest: at least nine tenths of the
 * highest probability there is. So the likelier the likeliest trial, the more is asked of the one
 * that is taken, and what promises much but probably breaks a limit is not taken while something
 * safer is known.
 *
 * @param trial the recommended one
 * @param objective what it is the best of: {@link Study#leading}, also where there are several
 * @param expected of that objective, turned so that less is better
 * @param feasible probability that it keeps the limit that it is likeliest to break, in the mean
 *     over seeds of all kinds, the study's own being a few of them; 1 without limits
 * @param likely whether that is as high as asked; if not, no trial's is, and a limit is tight
 * @param runnersUp the next best, at most four
 */
public record Recommendation(
    Trial trial,
    Objective objective,
    Prediction expected,
    double feasible,
    boolean likely,
    List<Trial> runnersUp) {
  private static final int RUNNERS_UP = 4;

  /** The probability to keep the limits that is asked for when seeds are all there is. */
  private static final double FIXED = 0.5;

  /** The probability asked for when other seeds will give other values. */
  static final double NOISY = 0.9;

  /** The share of the highest probability that is asked for where that is too low itself. */
  private static final double WITHIN_REACH = 0.9;

  private record Candidate(Trial trial, double mean, double feasible) {}

  /** The trial to take; empty where none with all seeds keeps the limits. */
  public static Optional<Recommendation> of(Assessment assessment, Study study) {
    List<Trial> kept = assessment.feasible();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    History history = assessment.history(List.of());
    Surrogate surrogate =
        new SurrogateFit(study.space())
            .of(history, seen -> seen.objectives()[0], history.objectiveNoise()[0]);
    SeedSpread seeds = assessment.seedSpread();
    List<Candidate> candidates = new ArrayList<>();
    for (Trial trial : kept) {
      candidates.add(
          new Candidate(
              trial, surrogate.mean(trial.setting()), surrogate.safe(trial.setting(), seeds)));
    }
    double highest = candidates.stream().mapToDouble(Candidate::feasible).max().orElseThrow();
    double asked = assessment.noisy() ? NOISY : FIXED;
    double least = least(asked, highest);
    candidates.sort(
        Comparator.comparing((Candidate candidate) -> candidate.feasible() < least)
            .thenComparingDouble(Candidate::mean));
    Candidate best = candidates.get(0);
    return Optional.of(
        new Recommendation(
            best.trial(),
            study.leading(),
            surrogate.predict(best.trial().setting()),
            best.feasible(),
            best.feasible() >= asked,
            candidates.stream().skip(1).limit(RUNNERS_UP).map(Candidate::trial).toList()));
  }

  /** The probability that a trial needs to be taken; grows with the highest one that any has. */
  static double least(double asked, double highest) {
    return highest >= asked ? asked : WITHIN_REACH * highest;
  }
}
