package scn.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.engine.search.acquisition.Normal;
import scn.engine.search.sampler.Scores;

/**
 * Decides after the first seed whether a setting deserves the others. The decision rests on results
 * that were known when the setting was proposed, so it does not depend on who finishes when.
 */
final class Race {
  /** Differences between seeds are pooled over so many full trials before anything is dropped. */
  private static final int FULL_TRIALS = 5;

  private static final double DEVIATIONS = 2;
  private static final double HOPELESS = 0.05;

  private final Study study;
  private final Assessment known;
  private final int full;

  Race(Study study, Assessment known) {
    this.study = study;
    this.known = known;
    full =
        (int) known.trials().stream().filter(trial -> trial.status() == Trial.Status.DONE).count();
  }

  /** Whether the first seed decides about the others. */
  boolean open() {
    return study.racing() && study.seeds().size() > 1 && full >= FULL_TRIALS;
  }

  /** Whether a trial run on the first seed alone is to be left at that. */
  boolean drops(Trial trial) {
    Optional<Trial> incumbent = known.incumbent();
    boolean worse = incumbent.isPresent() && worse(trial, incumbent.get());
    // What is better on the objective gets its seeds, unless it cannot keep the limits.
    return worse || hopeless(trial);
  }

  private boolean worse(Trial trial, Trial incumbent) {
    if (study.objectives().size() > 1 || !study.penalties().isEmpty()) {
      return false;
    }
    Objective objective = study.objectives().get(0);
    double[] seen =
        known.trials().stream()
            .filter(done -> done.status() == Trial.Status.DONE)
            .mapToDouble(done -> turned(objective, done, 0))
            .toArray();
    Scores scores = Scores.of(seen);
    double difference =
        scores.score(turned(objective, trial, 0)) - scores.score(turned(objective, incumbent, 0));
    return difference > DEVIATIONS * pairedDeviation(objective, scores);
  }

  /** Deviation of the difference of two settings on one seed, in scores. */
  private double pairedDeviation(Objective objective, Scores scores) {
    List<double[]> rows = new ArrayList<>();
    for (Trial done : known.trials()) {
      if (done.status() == Trial.Status.DONE) {
        double[] row = new double[study.seeds().size()];
        for (int seed = 0; seed < row.length; seed++) {
          row[seed] = scores.score(turned(objective, done, seed));
        }
        rows.add(row);
      }
    }
    return Math.sqrt(2 * TwoWayFit.of(rows, study.seeds().size()).residualVariance());
  }

  private static double turned(Objective objective, Trial trial, int seed) {
    return objective.direction().turned(trial.metric(objective.metric(), seed));
  }

  private boolean hopeless(Trial trial) {
    for (Limit limit : study.limits()) {
      double variance = known.residualVariance(limit.metric());
      if (variance > 0
          && Normal.below(-known.violation(limit, trial) / Math.sqrt(variance)) < HOPELESS) {
        return true;
      }
    }
    return false;
  }
}
