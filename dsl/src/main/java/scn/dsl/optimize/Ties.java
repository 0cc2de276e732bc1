package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import scn.engine.search.Objective;
import scn.engine.search.Trial;
import scn.engine.search.sampler.Observation;

/** Trials that are as good as the winner, as far as their seeds can tell. */
final class Ties {
  /** So many deviations of a difference may be chance. */
  private static final double DEVIATIONS = 2;

  private Ties() {}

  /** In order. All have the same seeds, so that what a seed does to both cancels. */
  static List<Trial> of(Optimization result) {
    if (result.recommendation().isEmpty()) {
      return List.of();
    }
    Trial winner = result.recommendation().get().trial();
    List<Observation> seen = result.assessment().observations();
    List<Trial> rivals =
        result.trials().stream()
            .filter(it -> it.index() != winner.index() && it.status() == Trial.Status.DONE)
            .filter(it -> seen.get(it.index()).feasible())
            .toList();
    double best = seen.get(winner.index()).objectives()[0];
    double most = best + DEVIATIONS * deviation(result, winner, rivals);
    return rivals.stream().filter(it -> seen.get(it.index()).objectives()[0] <= most).toList();
  }

  /**
   * Of the mean of a difference between two settings, and of how far the objective lies from the
   * mean, as it usually is: of all rivals the median, since bad settings differ wildly.
   */
  private static double deviation(Optimization result, Trial winner, List<Trial> rivals) {
    Objective objective = result.study().leading();
    List<Double> deviations = new ArrayList<>();
    Sample best = sample(result, winner);
    for (Trial each : rivals) {
      Sample rival = sample(result, each);
      double[][] pairs = rival.pairs(best, objective.metric());
      double[] differences = new double[pairs[0].length];
      Arrays.setAll(differences, seed -> pairs[0][seed] - pairs[1][seed]);
      double beyond =
          Objectives.beyondMean(objective, rival) - Objectives.beyondMean(objective, best);
      deviations.add(Math.hypot(deviationOfMean(differences), beyond));
    }
    Collections.sort(deviations);
    return deviations.isEmpty() ? 0 : deviations.get(deviations.size() / 2);
  }

  private static Sample sample(Optimization result, Trial trial) {
    return Sample.of(new Subject.Tuned(trial.setting()), trial, result.study().seeds());
  }

  private static double deviationOfMean(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
    return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
