package scn.engine.search.sampler;

import java.util.Optional;
import scn.engine.search.gp.Prediction;
import scn.engine.search.space.Setting;

/**
 * A setting to try.
 *
 * @param reason what it is tried for
 * @param predicted what a model expects of each objective there, in its own unit
 * @param logPromise logarithm of the expected improvement in units of the standardised objective;
 *     NaN without a model
 * @param improvement expected improvement of the first objective in its own unit; NaN without one
 */
public record Proposal(
    Reason reason,
    Setting setting,
    Optional<Prediction> predicted,
    double logPromise,
    double improvement) {

  /** What settings are tried for. */
  public enum Reason {
    /** To spread over the space, or by a plan that no model stands behind. */
    SPREAD,
    /** A model says that it promises most. */
    PROMISE,
    /** It is the incumbent with an option of a choice that is to have its trial. */
    OPTION
  }

  /** A proposal that no model stands behind. */
  public static Proposal blind(Setting setting) {
    return new Proposal(Reason.SPREAD, setting, Optional.empty(), Double.NaN, Double.NaN);
  }
}
