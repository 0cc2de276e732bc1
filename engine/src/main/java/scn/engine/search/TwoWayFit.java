package scn.engine.search;

import java.util.List;

/**
 * One quantity on all seeds of all trials: setting effect plus seed effect plus a residual. Seeds
 * are the same for all trials, so what a seed adds to every setting can be taken away.
 *
 * @param seedEffects what each seed adds, of mean 0, from trials run on all seeds
 * @param residualVariance of one run around both effects; NaN with fewer than two such trials or
 *     seeds
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record TwoWayFit(double[] seedEffects, double residualVariance) {

  /**
   * Least squares over full rows.
   *
   * @param rows one for each trial with all seeds, one column for each seed
   */
  static TwoWayFit of(List<double[]> rows, int seeds) {
    double[] effects = new double[seeds];
    for (double[] row : rows) {
      double mean = mean(row);
      for (int seed = 0; seed < seeds; seed++) {
        effects[seed] += (row[seed] - mean) / rows.size();
      }
    }
    double squares = 0;
    for (double[] row : rows) {
      double mean = mean(row);
      for (int seed = 0; seed < seeds; seed++) {
        double residual = row[seed] - mean - effects[seed];
        squares += residual * residual;
      }
    }
    int freedom = (rows.size() - 1) * (seeds - 1);
    return new TwoWayFit(effects, freedom > 0 ? squares / freedom : Double.NaN);
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Variance of the mean of a trial on all seeds; 0 where one seed is all there is. */
  double meanVariance() {
    return seedEffects.length < 2 ? 0 : residualVariance / seedEffects.length;
  }
}
