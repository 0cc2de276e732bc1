package scn.engine.search.sampler;

import java.util.ArrayList;
import java.util.List;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Hyperparameters;
import scn.engine.search.gp.LengthPrior;
import scn.engine.search.gp.MapFit;
import scn.engine.search.gp.Observations;

/**
 * Fits processes to one quantity again and again as observations come in; each fit also starts
 * where the last one ended.
 */
final class FittedProcess {
  /** Beyond this many observations a fit is too dear to be made anew from every start. */
  private static final int MANY = 100;

  private static final int STEPS = 60;
  private static final int FEWER_STEPS = 12;

  /** Log noise variance of a quantity that is a function of the setting. */
  static final double NOISELESS = -14;

  private static final double NOISE_DEVIATION = 2;
  private static final double START_LENGTH = 0.5;

  private final LengthPrior lengths;
  private Hyperparameters last;

  FittedProcess(LengthPrior lengths) {
    this.lengths = lengths;
  }

  /** The process given observations of the variance {@code noise} or so, 0 for none. */
  GaussianProcess given(Observations seen, double noise) {
    double centre = noise > 0 ? Math.max(NOISELESS, StrictMath.log(noise)) : NOISELESS;
    Hyperparameters plain =
        Hyperparameters.isotropic(seen.inputs().dimensions(), START_LENGTH, centre);
    boolean many = seen.inputs().size() > MANY && last != null;
    List<Hyperparameters> starts = new ArrayList<>();
    if (last != null) {
      starts.add(last);
    }
    if (!many) {
      starts.add(plain);
    }
    MapFit fit = new MapFit(seen, new MapFit.Priors(lengths, centre, NOISE_DEVIATION));
    List<MapFit.Fitted> ends = fit.from(starts, many ? FEWER_STEPS : STEPS);
    if (!ends.isEmpty()) {
      last = ends.get(0).hyperparameters();
    } else if (last == null) {
      last = plain;
    }
    // A fit never ends a study: what has no covariance even so is looked at with the plain lengths.
    return GaussianProcess.of(seen, last)
        .or(() -> GaussianProcess.of(seen, plain))
        .orElseThrow(() -> new IllegalStateException("observations have no finite covariance"));
  }
}
