package scn.engine.search;

/** Hears of a study's progress, in an order that may depend on timing; what it hears does not. */
public interface StudyListener {
  /** A run finished that was not among the recorded ones: keep it, to be able to go on later. */
  default void finished(Run run, Outcome outcome) {}

  /** A trial ended, with all trials before it. */
  default void settled(Trial trial) {}
}
