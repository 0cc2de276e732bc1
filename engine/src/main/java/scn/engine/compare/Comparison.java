package scn.engine.compare;

import java.util.OptionalInt;

/** Holds predictions against measured values: docs/statistics.md says how and why so. */
public final class Comparison {
  public static final double CONFIDENCE = 0.95;

  private Comparison() {}

  /** Judges at {@link #CONFIDENCE}, for a number of seeds that was fixed beforehand. */
  public static Verdict of(Sample sample, Prediction prediction) {
    return of(sample, prediction, CONFIDENCE);
  }

  /**
   * @throws IllegalArgumentException if the sample is not of the kind that the prediction needs
   */
  public static Verdict of(Sample sample, Prediction prediction, double confidence) {
    requireKind(sample, prediction);
    if (!sample.missing().isEmpty()) {
      return new Verdict.NotMeasured(prediction, sample.missing());
    }
    Contrast contrast = Contrast.of(sample);
    Effect effect = Effect.of(sample, contrast, prediction.neutral(), confidence);
    return judge(new Evidence(sample, prediction, confidence, effect), contrast);
  }

  private static Verdict judge(Evidence evidence, Contrast contrast) {
    Region region = evidence.prediction().region();
    if (region.isPoint() && anyRunDiffers(evidence.effect(), region)) {
      return new Verdict.Refuted(evidence, Refutation.MAGNITUDE);
    }
    if (evidence.effect().interval().isEmpty()) {
      return new Verdict.Inconclusive(evidence, Doubt.ONE_SEED, OptionalInt.empty());
    }
    Interval interval = evidence.effect().interval().get();
    if (region.contains(interval)) {
      return new Verdict.Confirmed(evidence);
    }
    if (region.excludes(interval)) {
      return new Verdict.Refuted(evidence, Refutation.of(evidence.prediction(), interval));
    }
    return new Verdict.Inconclusive(
        evidence, Doubt.STRADDLES, SeedForecast.moreSeeds(contrast, region, evidence.confidence()));
  }

  /** A statement of every run falls with one, whatever an interval says. */
  private static boolean anyRunDiffers(Effect effect, Region region) {
    return effect.seeds().stream().anyMatch(seed -> !region.contains(seed.figure()));
  }

  private static void requireKind(Sample sample, Prediction prediction) {
    Class<? extends Sample> kind = kind(prediction);
    if (!kind.isInstance(sample)) {
      throw new IllegalArgumentException(
          "%s needs a sample of kind %s, not %s"
              .formatted(prediction, kind.getSimpleName(), sample.getClass().getSimpleName()));
    }
  }

  private static Class<? extends Sample> kind(Prediction prediction) {
    if (prediction instanceof Prediction.Value) {
      return Sample.Alone.class;
    }
    return prediction instanceof Prediction.BeyondSum
        ? Sample.Factorial.class
        : Sample.Paired.class;
  }
}
