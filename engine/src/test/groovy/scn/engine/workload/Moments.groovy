package scn.engine.workload

import scn.engine.random.Draws
import scn.engine.random.RandomStream
import groovy.transform.CompileStatic
import java.util.function.ToDoubleFunction

/** Mean, coefficient of variation and share of the smallest value of many draws. */
@CompileStatic
class Moments {
  final double mean
  final double cv
  final Map<Double, Integer> counts = [:]
  final int size

  Moments(int size, String path, ToDoubleFunction<Draws> sampler) {
    this.size = size
    RandomStream stream = RandomStream.of(2026, path)
    double sum = 0
    double squares = 0
    for (int k = 0; k < size; k++) {
      double value = sampler.applyAsDouble(stream.draws(k))
      sum += value
      squares += value * value
      if (counts.size() < 5000) {
        counts.merge(value, 1, Integer::sum)
      }
    }
    mean = sum / size
    cv = Math.sqrt(squares / size - mean * mean) / mean
  }

  double share(double value) {
    counts.getOrDefault(value, 0) / (double) size
  }
}
