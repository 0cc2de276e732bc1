package scn.engine.search;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether one setting is better than another on seeds that the search never saw.
 *
 * @param difference mean of winner minus rival on the same seed, turned so that below 0 is better
 * @param halfWidth of the 99 % interval around it
 */
public record Confirmation(Verdict verdict, double difference, double halfWidth) {
  private static final double CONFIDENCE = 0.99;

  /** What may be said. */
  public enum Verdict {
    /** The winner is better. */
    BETTER,
    /** The winner is worse: the search was misled by its seeds. */
    WORSE,
    /** Seeds differ by more than the settings do. */
    NOT_DISTINGUISHABLE
  }

  /** Refuses confirmation seeds that the search has seen. */
  public static void requireFresh(Study study, List<Long> seeds) {
    List<Long> seen = seeds.stream().filter(study.seeds()::contains).toList();
    if (!seen.isEmpty()) {
      throw new IllegalArgumentException(
          "seeds %s were used by the search and confirm nothing; take others".formatted(seen));
    }
  }

  /**
   * Compares values on the same seeds, one by one.
   *
   * @param winner at least two, in the metric's unit
   * @param rival as many
   */
  public static Confirmation of(double[] winner, double[] rival, Direction direction) {
    int count = winner.length;
    if (count < 2 || rival.length != count) {
      throw new IllegalArgumentException(
          "a comparison needs two seeds or more, the same for both, not %d and %d"
              .formatted(count, rival.length));
    }
    double mean = 0;
    for (int i = 0; i < count; i++) {
      mean += direction.turned(winner[i] - rival[i]) / count;
    }
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double rest = direction.turned(winner[i] - rival[i]) - mean;
      squares += rest * rest;
    }
    double error = Math.sqrt(squares / (count - 1) / count);
    double quantile =
        new TDistribution(null, count - 1.0).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    double halfWidth = quantile * error;
    Verdict verdict =
        Math.abs(mean) <= halfWidth
            ? Verdict.NOT_DISTINGUISHABLE
            : mean < 0 ? Verdict.BETTER : Verdict.WORSE;
    return new Confirmation(verdict, mean, halfWidth);
  }
}
