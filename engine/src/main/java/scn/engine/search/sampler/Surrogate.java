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
 */
public record Surrogate(
    Scores scores, Optional<GaussianProcess> objective, List<GaussianProcess> limits) {

  public Surrogate {
    limits = List.copyOf(limits);
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

  /** The probability that a setting keeps all limits, taken as independent. */
  public double feasible(Setting setting) {
    double log = 0;
    for (GaussianProcess limit : limits) {
      Prediction at = limit.at(setting.coordinates());
      log += Normal.logBelow(-at.mean() / at.deviation());
    }
    return StrictMath.exp(log);
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
    return new Surrogate(scores, wiser, wiserLimits);
  }

  private static GaussianProcess believing(GaussianProcess process, List<Setting> pending) {
    GaussianProcess wiser = process;
    for (Setting setting : pending) {
      double[] point = setting.coordinates();
      wiser = wiser.believing(point, wiser.mean(point));
    }
    return wiser;
  }

  static double[] clipped(double[] violations) {
    double squares = 0;
    for (double violation : violations) {
      squares += violation * violation;
    }
    // The limit stays at 0; how far beyond it the worst trials are teaches nothing about it.
    double unit = squares > 0 ? Math.sqrt(squares / violations.length) : 1;
    return Arrays.stream(violations)
        .map(violation -> Math.max(-3, Math.min(3, violation / unit)))
        .toArray();
  }
}
