package scn.dsl.optimize;

import scn.engine.search.StudyRun;

/** Looks on while a study runs. */
public interface StudyWatcher {
  /** Another trial has ended. */
  void ended(StudyRun study);

  /**
   * Something is measured beside the trials.
   *
   * @param what in words that continue the name of the search
   */
  void beside(String what);
}
