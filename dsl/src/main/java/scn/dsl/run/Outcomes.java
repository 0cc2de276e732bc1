package scn.dsl.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The outcomes of runs made so far; runs of one identity have one outcome. */
final class Outcomes {
  private final Function<Run, Object> identity;
  private final Map<Object, Outcome> known = new HashMap<>();

  Outcomes(Function<Run, Object> identity) {
    this.identity = identity;
  }

  Object key(Run run) {
    return identity.apply(run);
  }

  boolean has(Run run) {
    return known.containsKey(key(run));
  }

  /** Of a run that was made. */
  Outcome of(Run run) {
    return known.get(key(run));
  }

  void put(Run run, Outcome outcome) {
    known.put(key(run), outcome);
  }
}
