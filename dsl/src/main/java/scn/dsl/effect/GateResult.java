package scn.dsl.effect;

import java.util.Optional;
import scn.engine.compare.Effect;

/**
 * A gate held against one strategy.
 *
 * @param strategy as the newer version calls it
 * @param state what it comes to
 * @param effect measured on the seeds; empty if it was not
 * @param missing why it was not measured; else empty
 */
public record GateResult(
    Gate gate,
    String experiment,
    String strategy,
    State state,
    Optional<Effect> effect,
    String missing) {

  /** What becomes of a gate. */
  public enum State {
    /** The measured figure is what the gate is to stop, and so is the whole interval. */
    STOPS("stops, confirmed"),
    /** The measured figure is what the gate is to stop, but not all of the interval. */
    STOPS_OPEN("stops, inconclusive"),
    /** Neither the figure nor any of the interval is what the gate is to stop. */
    PASSES("passes, confirmed"),
    /** The measured figure passes, but not all of the interval. */
    PASSES_OPEN("passes, inconclusive"),
    /** A run failed, or the metric is not defined in one. */
    NOT_MEASURED("not measured");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean fires() {
    return state == State.STOPS || state == State.STOPS_OPEN;
  }
}
