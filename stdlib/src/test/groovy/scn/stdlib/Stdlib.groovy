package scn.stdlib

import java.nio.file.Path
import scn.dsl.policy.PolicyKind
import scn.dsl.script.ScriptLibrary
import scn.engine.policy.Admission
import scn.engine.policy.Eviction
import scn.engine.policy.Preemption
import scn.engine.policy.Prefill
import scn.engine.policy.Priority
import scn.engine.policy.Router
import scn.engine.policy.Scheduler
import scn.engine.policy.Scorer

/** The shipped policies by name: {@code Stdlib.scorer('queue-depth')}. */
class Stdlib {
  static final Path HOME = Path.of(System.getProperty('scn.home'))
  static final ScriptLibrary LIBRARY =
      ScriptLibrary.open([HOME.resolve('stdlib')], HOME.resolve('stdlib/target/script-cache'))

  static Admission admission(Map arguments = [:], String name) {
    (Admission) make(PolicyKind.ADMISSION, name, arguments)
  }

  static Router router(Map arguments = [:], String name) {
    (Router) make(PolicyKind.ROUTER, name, arguments)
  }

  static Scorer scorer(Map arguments = [:], String name) {
    (Scorer) make(PolicyKind.SCORER, name, arguments)
  }

  static Priority priority(Map arguments = [:], String name) {
    (Priority) make(PolicyKind.PRIORITY, name, arguments)
  }

  static Scheduler scheduler(Map arguments = [:], String name) {
    (Scheduler) make(PolicyKind.SCHEDULER, name, arguments)
  }

  static Prefill prefill(Map arguments = [:], String name) {
    (Prefill) make(PolicyKind.PREFILL, name, arguments)
  }

  static Preemption preemption(Map arguments = [:], String name) {
    (Preemption) make(PolicyKind.PREEMPTION, name, arguments)
  }

  static Eviction eviction(Map arguments = [:], String name) {
    (Eviction) make(PolicyKind.EVICTION, name, arguments)
  }

  private static Object make(PolicyKind kind, String name, Map arguments) {
    LIBRARY.create(kind, name, arguments)
  }
}
