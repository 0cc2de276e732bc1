package scn.engine.search.sampler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scn.engine.search.acquisition.Feasibility;
import scn.engine.search.acquisition.Normal;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Prediction;
import scn.engine.search.space.Setting;

/**
 * What is believed of a study's functions: a process for the scores of an objective and one for
 * each limit, where failing outright breaks a limit as well.
 *
 * @param objective over {@code scores}; empty before anything was completed
 * @param limits at most 0 where kept
 * @param units of the limits' processes: so much violation is 1
 */
public record Surrogate(
    Scores scores,
    Optional<GaussianProcess> objective,
    List<GaussianProcess> limits,
    List<Double> units) {

  public Surrogate {
    limits = List.copyOf(limits);
    units = List.copyOf(units);
  }

  /** The score expected at a setting. */
  public double mean(Setting setting) {
    return objective.orElseThrow().mean(setting.coordinates());
  }

  /** The value expected at a setting, with the deviation in the same unit. */
  public Prediction predict(Setting setting) {
    Prediction score = objective.orElseThrow().at(setting.coordinates());
    double value = scores.value(score.mean());
    return new Prediction(value, score.deviation() / Math.max(1e-300, scores.slope(value)));
  }

  /** The probability that a setting keeps all limits on the study's seeds, taken as independent. */
  public double feasible(Setting setting) {
    double log = 0;
    for (GaussianProcess limit : limits) {
      Prediction at = limit.at(setting.coordinates());
      log += Normal.logBelow(-at.mean() / at.deviation());
    }
    return StrictMath.exp(log);
  }

  /**
   * The probability that a setting keeps the limit that it is likeliest to break, in the mean of
   * all seeds there are; 1 without limits.
   */
  public double safe(Setting setting, SeedSpread seeds) {
    double least = 1;
    for (int k = 0; k < limits.size(); k++) {
      Prediction at = limits.get(k).at(setting.coordinates());
      double deviation = at.deviation() * units.get(k);
      least = Math.min(least, seeds.kept(k, at.mean() * units.get(k), deviation * deviation));
    }
    return least;
  }

  /** The acquisitions that make settings likely to keep the limits. */
  List<Feasibility> feasibility() {
    return limits.stream().map(Feasibility::new).toList();
  }

  /** The same belief once each pending setting has shown just what is expected of it. */
  Surrogate believing(List<Setting> pending) {
    Optional<GaussianProcess> wiser = objective.map(process -> believing(process, pending));
    List<GaussianProcess> wiserLimits = new ArrayList<>();
    limits.forEach(process -> wiserLimits.add(believing(process, pending)));
    return new Surrogate(scores, wiser, wiserLimits, units);
  }

  private static GaussianProcess believing(GaussianProcess process, List<Setting> pending) {
    GaussianProcess wiser = process;
    for (Setting setting : pending) {
      double[] point = setting.coordinates();
      wiser = wiser.believing(point, wiser.mean(point));
    }
    return wiser;
  }

  /** The violation that counts as 1. */
  static double unit(double[] violations) {
    double squares = 0;
    for (double violation : violations) {
      squares += violation * violation;
    }
    return squares > 0 ? Math.sqrt(squares / violations.length) : 1;
  }

  static double[] clipped(double[] violations, double unit) {
    // The limit stays at 0; how far beyond it the worst trials are teaches nothing about it.
    return Arrays.stream(violations)
        .map(violation -> Math.max(-3, Math.min(3, violation / unit)))
        .toArray();
  }
}
