package scn.dsl.run;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** One metric over the seeds of a strategy. */
final class SeedSample {
  private final double[] values;

  private SeedSample(double[] values) {
    this.values = values;
  }

  static SeedSample of(List<RunResult> results, String metric) {
    return new SeedSample(
        results.stream()
            .map(result -> result.metrics().all().getOrDefault(metric, OptionalDouble.empty()))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray());
  }

  boolean isEmpty() {
    return values.length == 0;
  }

  double[] values() {
    return values.clone();
  }

  double mean() {
    return Arrays.stream(values).sum() / values.length;
  }

  /** Sample standard deviation over the seeds; 0 for one seed. */
  double deviation() {
    if (values.length < 2) {
      return 0;
    }
    double mean = mean();
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  double min() {
    return Arrays.stream(values).min().orElseThrow();
  }

  double max() {
    return Arrays.stream(values).max().orElseThrow();
  }
}
