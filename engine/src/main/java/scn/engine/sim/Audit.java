package scn.engine.sim;

/** Whether a run checks its own invariants. */
public enum Audit {
  OFF,
  /** After every event, throwing {@link IllegalStateException}; costs far more than the run. */
  EVERY_EVENT
}
