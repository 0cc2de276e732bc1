package scn.engine.metrics;

/** How a run stood up to its load; {@link LoadProfile} says by what criterion. */
public enum Regime {
  /** Queues never grew beyond what chance makes of them. */
  STABLE,
  /** A queue built up for a while, and arrivals were not steadily faster than service. */
  BACKLOGGED,
  /** Arrivals were faster than service throughout: the queues grew until the last one. */
  OVERLOADED;
}
