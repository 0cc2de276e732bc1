package scn.engine.search.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import scn.engine.random.RandomStream;

/**
 * Sobol points with nested uniform scrambling: evenly spread, and different for each stream.
 *
 * <p>Every 2^k points starting at a multiple of 2^k put the same number into each dyadic slice of
 * each coordinate, as the unscrambled ones do. The scrambling is that of Owen, done by hashing the
 * reversed bits (Burley, "Practical hash-based Owen scrambling", 2020).
 */
public final class ScrambledSobol {
  private static final double SCALE = 0x1.0p-32;

  private final int[][] points;
  private final int dimensions;

  /**
   * Prepares the first points, to be scrambled any number of times.
   *
   * @param dimensions 1 to 1000
   */
  public ScrambledSobol(int dimensions, int points) {
    this.dimensions = dimensions;
    this.points = new int[points][dimensions];
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    for (int[] point : this.points) {
      double[] plain = sequence.nextVector();
      for (int j = 0; j < dimensions; j++) {
        point[j] = (int) (long) (plain[j] * 0x1.0p32);
      }
    }
  }

  /** Point {@code index} as the stream scrambles it; coordinates lie above 0 and below 1. */
  public double[] point(int index, RandomStream stream) {
    double[] point = new double[dimensions];
    for (int j = 0; j < dimensions; j++) {
      int seed = (int) stream.within(j).key();
      long bits = scramble(points[index][j], seed) & 0xFFFFFFFFL;
      point[j] = (bits + 0.5) * SCALE;
    }
    return point;
  }

  /** How many points were prepared. */
  public int size() {
    return points.length;
  }

  /** All points as the stream scrambles them. */
  public double[][] all(RandomStream stream) {
    int[] seeds = new int[dimensions];
    for (int j = 0; j < dimensions; j++) {
      seeds[j] = (int) stream.within(j).key();
    }
    double[][] all = new double[points.length][dimensions];
    for (int index = 0; index < points.length; index++) {
      for (int j = 0; j < dimensions; j++) {
        all[index][j] = ((scramble(points[index][j], seeds[j]) & 0xFFFFFFFFL) + 0.5) * SCALE;
      }
    }
    return all;
  }

  private static int scramble(int bits, int seed) {
    // Laine and Karras: every bit is flipped by a hash of the bits below it, hence the reversal.
    int x = Integer.reverse(bits);
    x += seed;
    x ^= x * 0x6C50B47C;
    x ^= x * 0xB82F1E52;
    x ^= x * 0xC7AFE638;
    x ^= x * 0x8D22F6E6;
    return Integer.reverse(x);
  }
}
