package scn.engine.search;

/** A metric to improve. */
public record Objective(String metric, Direction direction, Aggregate aggregate) {
  /** The mean over seeds, to be small. */
  public static Objective minimize(String metric) {
    return new Objective(metric, Direction.MINIMIZE, new Aggregate.Mean());
  }

  /** The mean over seeds, to be large. */
  public static Objective maximize(String metric) {
    return new Objective(metric, Direction.MAXIMIZE, new Aggregate.Mean());
  }
}
