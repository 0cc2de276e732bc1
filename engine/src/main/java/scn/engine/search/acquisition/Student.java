package scn.engine.search.acquisition;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's distribution: what a normal one becomes when a part of its variance is itself estimated
 * from a few values.
 */
public final class Student {
  /** From here on it is told from the normal one by nobody. */
  private static final double NORMAL = 1e6;

  private Student() {}

  /** The share below {@code z}. */
  public static double below(double z, double freedom) {
    return freedom < NORMAL
        ? new TDistribution(null, freedom).cumulativeProbability(z)
        : Normal.below(z);
  }

  /**
   * Degrees of freedom of a sum of two independent parts (Welch and Satterthwaite).
   *
   * @param known variance of the part whose variance is known
   * @param estimated variance of the other one, above 0
   * @param freedom with which that was estimated, 1 or more
   */
  public static double freedom(double known, double estimated, double freedom) {
    double share = (known + estimated) / estimated;
    return freedom * share * share;
  }
}
