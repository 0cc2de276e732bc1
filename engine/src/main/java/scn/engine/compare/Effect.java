package scn.engine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sample shows. Figures are ratios to the reference, 1 meaning no effect, or values of the
 * candidate on {@link Scale#VALUE}; a ratio over a reference of 0 is infinite.
 *
 * @param seeds the figure of each seed
 * @param interval empty for one seed
 * @param ofMeans ratio of the means over the seeds, or the mean: what a ledger prints
 * @param difference candidate less reference in the unit of the metric, of a {@link Sample.Paired}
 */
public record Effect(
    Scale scale,
    List<SeedEffect> seeds,
    double estimate,
    Optional<Interval> interval,
    double ofMeans,
    Optional<Difference> difference,
    SignFlips signFlips) {

  /** What is averaged over the seeds. */
  public enum Scale {
    /** Logarithms of ratios; the estimate is their geometric mean. */
    LOG_RATIO,
    /** Differences, since a value is 0; the estimate is the ratio of the means. */
    RATIO_OF_MEANS,
    /** The candidate's own values. */
    VALUE
  }

  public record SeedEffect(long seed, double figure) {}

  /**
   * @param interval empty for one seed
   */
  public record Difference(double mean, Optional<Interval> interval) {}

  public Effect {
    seeds = List.copyOf(seeds);
  }

  /** The estimate as a change: -0.4 for a fall by 40 %. */
  public double change() {
    return estimate - 1;
  }

  static Effect of(Sample sample, Contrast contrast, double neutral, double confidence) {
    List<SeedEffect> seeds = new ArrayList<>();
    for (int i = 0; i < sample.seeds(); i++) {
      seeds.add(new SeedEffect(sample.arms().get(0).get(i).seed(), contrast.perSeed()[i]));
    }
    return new Effect(
        contrast.scale(),
        seeds,
        contrast.estimate(),
        sample.seeds() < 2 ? Optional.empty() : Optional.of(contrast.interval(confidence)),
        contrast.ofMeans(),
        sample instanceof Sample.Paired paired
            ? Optional.of(difference(paired, confidence))
            : Optional.empty(),
        SignFlips.of(contrast.above(neutral)));
  }

  private static Difference difference(Sample.Paired sample, double confidence) {
    double[] differences = new double[sample.seeds()];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = value(sample.candidate().get(i)) - value(sample.reference().get(i));
    }
    Moments moments = Moments.of(differences);
    return new Difference(
        moments.mean(),
        differences.length < 2 ? Optional.empty() : Optional.of(moments.interval(confidence)));
  }

  private static double value(Reading reading) {
    return ((Reading.Value) reading).value();
  }
}
