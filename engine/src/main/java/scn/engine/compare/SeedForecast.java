package scn.engine.compare;

import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;

/** How many seeds would likely settle a prediction, judged by the seeds there are. */
final class SeedForecast {
  /** Probability that so many seeds do settle it. */
  static final double ASSURANCE = 0.8;

  static final int MOST_SEEDS = 10_000;

  private SeedForecast() {}

  static OptionalInt moreSeeds(Contrast contrast, Region region, double confidence) {
    // Inside the region both bounds have to be left clear, outside only the one that is broken.
    int needed;
    if (contrast.estimate() < region.lowest()) {
      needed = seeds(contrast, region.lowest(), confidence);
    } else if (contrast.estimate() > region.highest()) {
      needed = seeds(contrast, region.highest(), confidence);
    } else {
      needed =
          Math.max(
              seeds(contrast, region.lowest(), confidence),
              seeds(contrast, region.highest(), confidence));
    }
    return needed > MOST_SEEDS
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(needed - contrast.perSeed().length, 1));
  }

  /** The fewest that do, more than {@link #MOST_SEEDS} if there are no such. */
  private static int seeds(Contrast contrast, double bound, double confidence) {
    if (Double.isInfinite(bound)) {
      return 2;
    }
    Moments toBound = Moments.of(contrast.above(bound));
    if (toBound.mean() == 0) {
      return MOST_SEEDS + 1;
    }
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double quantiles =
        normal.inverseCumulativeProbability((1 + confidence) / 2)
            + normal.inverseCumulativeProbability(ASSURANCE);
    double perDeviation = quantiles * toBound.deviation() / toBound.mean();
    // Quantiles of t lie above those of the normal distribution, so that no fewer than these do.
    int seeds = (int) Math.min(Math.max(perDeviation * perDeviation, 2), MOST_SEEDS + 1);
    while (seeds <= MOST_SEEDS && !suffices(seeds, toBound, confidence)) {
      seeds++;
    }
    return seeds;
  }

  private static boolean suffices(int seeds, Moments toBound, double confidence) {
    double quantiles =
        Moments.quantile((1 + confidence) / 2, seeds) + Moments.quantile(ASSURANCE, seeds);
    return quantiles * toBound.deviation() / Math.sqrt(seeds) < Math.abs(toBound.mean());
  }
}
