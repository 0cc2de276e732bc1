package scn.engine.compare

import scn.engine.compare.Reading.Missing
import scn.engine.compare.Reading.Value
import scn.engine.compare.Sample.Alone
import scn.engine.compare.Sample.Factorial
import scn.engine.compare.Sample.Paired

/** Samples from plain numbers, over seeds 42, 43 ...; a text stands for a run that failed. */
class Readings {

  static List<Reading> arm(List<?> values) {
    values.withIndex().collect { value, i ->
      value instanceof CharSequence ? new Missing(42 + i, value as String) : new Value(42 + i, value as double)
    }
  }

  static Alone alone(List<?> values) { new Alone(arm(values)) }

  static Paired paired(List<?> reference, List<?> candidate) { new Paired(arm(reference), arm(candidate)) }

  /** A candidate that is the reference times the given factors. */
  static Paired ratios(List<? extends Number> factors) {
    paired([100] * factors.size(), factors.collect { 100 * it })
  }

  static Factorial factorial(List<?> baseline, List<?> one, List<?> other, List<?> both) {
    new Factorial(arm(baseline), arm(one), arm(other), arm(both))
  }
}
