package scn.dsl.optimize;

import java.util.List;
import scn.engine.search.Confirmation;
import scn.engine.search.space.Setting;

/**
 * The winner with some of its values set back to their defaults.
 *
 * @param parameters that are set back, by their names in the language
 * @param along others that come to have an effect by that, or to have none
 */
record Reset(List<String> parameters, List<String> along, Setting setting, Result result) {

  /** What became of it. */
  sealed interface Result {}

  /**
   * It was not run.
   *
   * @param requirements that it breaks, as written
   */
  record Refused(List<String> requirements) implements Result {}

  /**
   * It was run on the seeds of the winner.
   *
   * @param changes against the winner, of each objective that two seeds or more have
   * @param breaks limits and preferences that it breaks and the winner keeps, or breaks less
   */
  record Measured(Sample sample, List<Change> changes, List<Goal> breaks) implements Result {}

  /** Whether it is shown to do no harm: no objective loses more than the margin, and no limit. */
  boolean harmless() {
    return result instanceof Measured it
        && it.sample().failure().isEmpty()
        && !it.changes().isEmpty()
        && it.changes().stream().allMatch(Change::harmless)
        && it.breaks().isEmpty();
  }

  /** Whether its seeds tell neither that it harms nor that it does not. */
  boolean untold() {
    return !harmless()
        && result instanceof Measured it
        && it.sample().failure().isEmpty()
        && it.changes().stream().noneMatch(each -> each.verdict() == Confirmation.Verdict.WORSE)
        && it.breaks().isEmpty();
  }
}
