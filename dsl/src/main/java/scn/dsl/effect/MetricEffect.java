package scn.dsl.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scn.dsl.run.Evidences;
import scn.dsl.semantic.Metric;
import scn.engine.compare.Effect;
import scn.engine.compare.Reading;

/**
 * One metric of both versions, paired by seed.
 *
 * @param before a reading of each seed
 * @param after a reading of each seed
 * @param change as docs/statistics.md has it; empty if a reading is missing
 */
public record MetricEffect(
    Metric.Figure metric, List<Reading> before, List<Reading> after, Optional<Effect> change) {

  public MetricEffect {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static MetricEffect of(Metric.Figure metric, List<Reading> before, List<Reading> after) {
    return new MetricEffect(metric, before, after, Evidences.change(before, after));
  }

  /** Mean over the seeds that have a value. */
  public OptionalDouble meanBefore() {
    return mean(before);
  }

  /** Mean over the seeds that have a value. */
  public OptionalDouble meanAfter() {
    return mean(after);
  }

  /** Whether all seeds of both versions have a value. */
  boolean isWhole() {
    return before.stream().allMatch(Reading.Value.class::isInstance)
        && after.stream().allMatch(Reading.Value.class::isInstance);
  }

  /** Whether there is nothing to tell: no value, or 0 on both sides. */
  boolean isIdle() {
    return meanBefore().orElse(0) == 0 && meanAfter().orElse(0) == 0;
  }

  static OptionalDouble mean(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Value.class::isInstance)
        .mapToDouble(it -> ((Reading.Value) it).value())
        .average();
  }
}
