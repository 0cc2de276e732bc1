package scn.dsl.optimize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import scn.engine.search.Outcome;
import scn.engine.search.Trial;

/**
 * A setting or a strategy on several seeds.
 *
 * @param seeds in order
 */
public record Sample(Subject subject, List<Long> seeds, Map<Long, Outcome> outcomes) {

  /** A trial on the seeds it was run on. */
  static Sample of(Subject subject, Trial trial, List<Long> seeds) {
    Map<Long, Outcome> outcomes = new TreeMap<>();
    for (int i = 0; i < trial.outcomes().size(); i++) {
      long seed = seeds.get(i);
      trial.outcomes().get(i).ifPresent(outcome -> outcomes.put(seed, outcome));
    }
    return new Sample(subject, List.copyOf(outcomes.keySet()), outcomes);
  }

  boolean isOf(Class<? extends Subject> kind) {
    return kind.isInstance(subject);
  }

  /** Empty if the run failed, or had nothing to measure. */
  OptionalDouble value(String metric, long seed) {
    return outcomes.get(seed) instanceof Outcome.Measured measured
            && measured.metrics().containsKey(metric)
        ? OptionalDouble.of(measured.metrics().get(metric))
        : OptionalDouble.empty();
  }

  /** Values on the seeds that have one here and there, here in the first row. */
  double[][] pairs(Sample other, String metric) {
    List<double[]> pairs = new ArrayList<>();
    for (long seed : seeds) {
      OptionalDouble here = value(metric, seed);
      OptionalDouble there = other.value(metric, seed);
      if (here.isPresent() && there.isPresent()) {
        pairs.add(new double[] {here.getAsDouble(), there.getAsDouble()});
      }
    }
    return new double[][] {
      pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
      pairs.stream().mapToDouble(pair -> pair[1]).toArray()
    };
  }

  double[] values(String metric) {
    return seeds.stream()
        .map(seed -> value(metric, seed))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .toArray();
  }

  /** Over the seeds that have a value. */
  OptionalDouble mean(String metric) {
    return Arrays.stream(values(metric)).average();
  }

  /** Of every metric that a run has, by name. */
  Map<String, Double> means() {
    Map<String, Double> means = new TreeMap<>();
    for (Outcome outcome : outcomes.values()) {
      if (outcome instanceof Outcome.Measured measured) {
        measured
            .metrics()
            .keySet()
            .forEach(metric -> means.put(metric, mean(metric).orElse(Double.NaN)));
      }
    }
    return means;
  }

  /** Why the first failing run failed. */
  Optional<String> failure() {
    return seeds.stream()
        .map(outcomes::get)
        .filter(Outcome.Failed.class::isInstance)
        .map(outcome -> ((Outcome.Failed) outcome).reason())
        .findFirst();
  }
}
