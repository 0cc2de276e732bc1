package scn.dsl.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scn.dsl.ledger.ExperimentEntry;
import scn.dsl.ledger.ExperimentEntry.Arm;
import scn.dsl.run.Evidences;
import scn.dsl.run.Figures;
import scn.engine.compare.Comparison;
import scn.engine.compare.Effect;
import scn.engine.compare.Prediction;
import scn.engine.compare.Reading;
import scn.engine.compare.Sample;
import scn.engine.compare.Verdict;

/**
 * What an iteration gained on the best strategy before it.
 *
 * @param strategy its best one
 * @param than the best one before it, {@code ROW STRATEGY}
 * @param worth of the gain
 */
record Gain(int row, String iteration, String strategy, String than, Effect effect, Worth worth) {

  enum Worth {
    /** Of a share worth having. */
    GAIN("gain"),
    MARGINAL("marginal"),
    /** The interval holds no change. */
    NULL("null"),
    LOSS("loss");

    private final String label;

    Worth(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** A gain by less is not worth an iteration. */
  private static final double LEAST = 0.05;

  /** Empty if the two are not measured on the same draws of the workload. */
  static Optional<Gain> of(
      String metric, int row, ExperimentEntry entry, Arm arm, String than, Arm reference) {
    List<Long> seeds = arm.seeds().stream().filter(reference.seeds()::contains).toList();
    if (seeds.size() < 2 || arm.metric(metric).isEmpty() || reference.metric(metric).isEmpty()) {
      return Optional.empty();
    }
    Sample sample =
        new Sample.Paired(readings(metric, reference, seeds), readings(metric, arm, seeds));
    Verdict verdict = Comparison.of(sample, new Prediction.ChangesLess(LEAST));
    return Evidences.of(verdict)
        .map(
            it ->
                new Gain(
                    row,
                    entry.experiment(),
                    arm.strategy(),
                    than,
                    it.effect(),
                    worth(metric, it.effect())));
  }

  private static List<Reading> readings(String metric, Arm arm, List<Long> seeds) {
    List<Reading> readings = new ArrayList<>();
    for (long seed : seeds) {
      double value = arm.metrics().get(metric).seeds().get(arm.seeds().indexOf(seed));
      readings.add(new Reading.Value(seed, value));
    }
    return readings;
  }

  private static Worth worth(String metric, Effect effect) {
    if (effect.interval().map(it -> it.contains(1)).orElse(true)) {
      return Worth.NULL;
    }
    if (effect.estimate() < 1 != lessIsBetter(metric)) {
      return Worth.LOSS;
    }
    return Math.abs(effect.change()) < LEAST ? Worth.MARGINAL : Worth.GAIN;
  }

  /** Of times and of what goes wrong less is better, of work done more. */
  static boolean lessIsBetter(String metric) {
    return !metric.matches("(throughput|goodput|slo_attainment|completed|cache_hit_rate|jain).*");
  }

  String words() {
    String interval =
        effect
            .interval()
            .map(it -> " [" + Figures.change(it.low()) + " .. " + Figures.change(it.high()) + "]")
            .orElse("");
    return "row %d %s, %s: %s%s against %s, %s"
        .formatted(
            row,
            iteration,
            strategy,
            Figures.change(effect.estimate()),
            interval,
            than,
            worth.label());
  }
}
