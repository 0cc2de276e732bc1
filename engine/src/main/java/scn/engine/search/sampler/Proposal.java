package scn.engine.search.sampler;

import java.util.Optional;
import scn.engine.search.gp.Prediction;
import scn.engine.search.space.Setting;

/**
 * A setting to try.
 *
 * @param predicted what a model expects of each objective there, in its own unit
 * @param logPromise logarithm of the expected improvement in units of the standardised objective;
 *     NaN without a model
 * @param improvement expected improvement of the first objective in its own unit; NaN without one
 */
public record Proposal(
    Setting setting, Optional<Prediction> predicted, double logPromise, double improvement) {

  /** A proposal that no model stands behind. */
  public static Proposal blind(Setting setting) {
    return new Proposal(setting, Optional.empty(), Double.NaN, Double.NaN);
  }
}
