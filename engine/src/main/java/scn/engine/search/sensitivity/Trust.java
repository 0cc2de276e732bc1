package scn.engine.search.sensitivity;

import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Prediction;

/**
 * How well the model predicts each trial from all others, in scores.
 *
 * @param explained 1 minus squared error over variance; 0 is no better than the mean
 * @param covered share of trials within their 95 % interval
 */
public record Trust(double explained, double covered) {
  private static final double ENOUGH = 0.3;
  private static final double DEVIATIONS = 1.959963984540054;

  /** Looks at a process and the values it was given. */
  static Trust of(GaussianProcess process, double[] values) {
    Prediction[] predictions = process.leaveOneOut();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    double errors = 0;
    double covered = 0;
    for (int i = 0; i < values.length; i++) {
      double error = values[i] - predictions[i].mean();
      squares += (values[i] - mean) * (values[i] - mean);
      errors += error * error;
      covered += Math.abs(error) <= DEVIATIONS * predictions[i].deviation() ? 1 : 0;
    }
    return new Trust(squares > 0 ? 1 - errors / squares : 0, covered / values.length);
  }

  /** Whether the rest of a sensitivity report means anything. */
  public boolean enough() {
    return explained >= ENOUGH;
  }
}
