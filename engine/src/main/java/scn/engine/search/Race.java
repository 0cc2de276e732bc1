package scn.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    return worse(trial) || hopeless(trial);
  }

  /**
   * Whether a trial beats it by far on every objective, penalties included, and keeps the limits so
   * well that it likely will on other seeds too: beside one that sits on a limit, what is slower
   * may yet be the one to take. A limit that the trial itself breaks does not count here: what is
   * better on one objective gets its seeds, unless it is hopeless.
   */
  private boolean worse(Trial trial) {
    List<Trial> rivals = known.safe();
    List<Trial> done =
        known.trials().stream().filter(it -> it.status() == Trial.Status.DONE).toList();
    boolean[] beaten = new boolean[rivals.size()];
    Arrays.fill(beaten, true);
    for (int k = 0; k < study.objectives().size(); k++) {
      int objective = k;
      Scores scores =
          Scores.of(done.stream().mapToDouble(it -> known.value(objective, it, 0)).toArray());
      double enough = DEVIATIONS * pairedDeviation(done, objective, scores);
      double score = scores.score(known.value(objective, trial, 0));
      for (int i = 0; i < beaten.length; i++) {
        double rival = scores.score(known.value(objective, rivals.get(i), 0));
        beaten[i] &= score - rival > enough;
      }
    }
    for (boolean each : beaten) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  /** Deviation of the difference of two settings on one seed, in scores. */
  private double pairedDeviation(List<Trial> done, int objective, Scores scores) {
    int seeds = study.seeds().size();
    List<double[]> rows = new ArrayList<>();
    for (Trial each : done) {
      double[] row = new double[seeds];
      Arrays.setAll(row, seed -> scores.score(known.value(objective, each, seed)));
      rows.add(row);
    }
    return Math.sqrt(2 * TwoWayFit.of(rows, seeds).residualVariance());
  }

  /**
   * Whether a trial has no hope to keep some limit. While no full trial keeps them all, it is how
   * near one comes that counts, and every trial gets its seeds to show it.
   */
  private boolean hopeless(Trial trial) {
    if (known.feasible().isEmpty()) {
      return false;
    }
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
