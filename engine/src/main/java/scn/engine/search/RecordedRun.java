package scn.engine.search;

import java.util.Map;
import scn.engine.search.space.Setting;

/** A finished run as it was kept: the values by name, as {@link Setting#values} gave them. */
public record RecordedRun(Map<String, Object> values, long seed, Outcome outcome) {
  /** The record of a run. */
  public static RecordedRun of(Run run, Outcome outcome) {
    return new RecordedRun(run.setting().values(), run.seed(), outcome);
  }
}
