package scn.engine.search.sensitivity;

import java.util.Arrays;
import scn.engine.random.RandomStream;
import scn.engine.search.design.ScrambledSobol;

/**
 * Shares of a function's variance over a space: due to each group of coordinates alone, to each
 * with all its interactions, and to each pair beyond both alone.
 *
 * <p>Saltelli's scheme on two independent halves of Sobol points ("Making best use of model
 * evaluations", 2002), the totals after Jansen (1999).
 *
 * @param first one for each group
 * @param total one for each group, at least {@code first} but for sampling error
 * @param second for each pair of groups; symmetric
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record SobolIndices(double[] first, double[] total, double[][] second) {

  /**
   * Estimates them for each of several functions.
   *
   * @param group which group each coordinate belongs to, from 0
   * @param pairs whether to estimate {@code second}, which doubles the work
   */
  static SobolIndices[] of(
      Responses responses,
      Points points,
      int[] group,
      int groups,
      int samples,
      boolean pairs,
      RandomStream stream) {
    int dimensions = points.dimensions();
    double[][] both = new ScrambledSobol(2 * dimensions, samples).all(stream);
    double[][] a = new double[samples][];
    double[][] b = new double[samples][];
    double[][][] ab = new double[groups][samples][];
    double[][][] ba = new double[pairs ? groups : 0][samples][];
    double[] one = new double[dimensions];
    double[] other = new double[dimensions];
    for (int i = 0; i < samples; i++) {
      System.arraycopy(both[i], 0, one, 0, dimensions);
      System.arraycopy(both[i], dimensions, other, 0, dimensions);
      a[i] = responses.at(points.at(one));
      b[i] = responses.at(points.at(other));
      for (int g = 0; g < groups; g++) {
        ab[g][i] = responses.at(points.at(mixed(one, other, group, g)));
        if (pairs) {
          ba[g][i] = responses.at(points.at(mixed(other, one, group, g)));
        }
      }
    }
    SobolIndices[] indices = new SobolIndices[responses.count()];
    for (int of = 0; of < indices.length; of++) {
      indices[of] = estimate(column(a, of), column(b, of), columns(ab, of), columns(ba, of), pairs);
    }
    return indices;
  }

  private static double[][] columns(double[][][] values, int of) {
    return Arrays.stream(values).map(rows -> column(rows, of)).toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int of) {
    return Arrays.stream(rows).mapToDouble(row -> row[of]).toArray();
  }

  /** {@code base} with the coordinates of a group from {@code from}. */
  private static double[] mixed(double[] base, double[] from, int[] group, int g) {
    double[] point = base.clone();
    for (int p = 0; p < point.length; p++) {
      if (group[p] == g) {
        point[p] = from[p];
      }
    }
    return point;
  }

  private static SobolIndices estimate(
      double[] a, double[] b, double[][] ab, double[][] ba, boolean pairs) {
    int groups = ab.length;
    int samples = a.length;
    double mean = 0;
    for (int i = 0; i < samples; i++) {
      mean += (a[i] + b[i]) / (2 * samples);
    }
    double variance = 0;
    for (int i = 0; i < samples; i++) {
      variance += ((a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean)) / (2 * samples);
    }
    double[] first = new double[groups];
    double[] total = new double[groups];
    double[][] second = new double[groups][groups];
    if (!(variance > 0)) {
      return new SobolIndices(first, total, second);
    }
    for (int g = 0; g < groups; g++) {
      double alone = 0;
      double moved = 0;
      for (int i = 0; i < samples; i++) {
        // Centred, since the product otherwise carries the noise of the mean.
        alone += (b[i] - mean) * (ab[g][i] - a[i]);
        moved += (a[i] - ab[g][i]) * (a[i] - ab[g][i]);
      }
      first[g] = alone / samples / variance;
      total[g] = moved / (2 * samples) / variance;
    }
    for (int g = 0; pairs && g < groups; g++) {
      for (int h = 0; h < g; h++) {
        double closed = 0;
        for (int i = 0; i < samples; i++) {
          closed += (ba[g][i] - mean) * (ab[h][i] - mean) - (a[i] - mean) * (b[i] - mean);
        }
        second[g][h] = closed / samples / variance - first[g] - first[h];
        second[h][g] = second[g][h];
      }
    }
    return new SobolIndices(first, total, second);
  }
}
