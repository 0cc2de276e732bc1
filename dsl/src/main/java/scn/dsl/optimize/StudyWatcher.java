package scn.dsl.optimize;

import scn.engine.search.StudyRun;

/** Looks on while a study runs. */
@FunctionalInterface
public interface StudyWatcher {
  /** Another trial has ended. */
  void ended(StudyRun study);
}
