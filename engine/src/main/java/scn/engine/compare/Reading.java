package scn.engine.compare;

/** What one run says of a metric: its value, or why there is none. */
public sealed interface Reading {

  long seed();

  /**
   * @param value finite, in the unit of the metric
   */
  record Value(long seed, double value) implements Reading {

    public Value {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "seed " + seed + ": " + value + " is no measured value; say what is missing instead");
      }
    }
  }

  /**
   * A run that failed, or a metric that nothing in the run defines.
   *
   * @param why in the words of the report, naming the arm
   */
  record Missing(long seed, String why) implements Reading {}
}
