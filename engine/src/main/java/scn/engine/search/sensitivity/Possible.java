package scn.engine.search.sensitivity;

import java.util.ArrayList;
import java.util.List;
import scn.engine.random.Draws;
import scn.engine.random.RandomStream;
import scn.engine.search.design.ScrambledSobol;
import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.gp.Prediction;
import scn.engine.search.sampler.Scores;

/**
 * Functions that a model holds possible, each drawn jointly at points all over the space; between
 * them it is interpolated.
 *
 * <p>All are drawn at the same points. What costs most, the covariances of a place with them, is
 * then the same for all functions, and they are asked together.
 */
final class Possible implements Responses {
  private static final int ANCHORS = 64;

  private final List<GaussianProcess> drawn = new ArrayList<>();
  private final Observed observed;

  Possible(GaussianProcess process, Scores scores, Points points, int draws, RandomStream stream) {
    observed = Observed.by(process, scores);
    double[][] anchors = new ScrambledSobol(points.dimensions(), ANCHORS).all(stream.within(0));
    for (int draw = 0; draw < draws; draw++) {
      drawn.add(drawn(process, anchors, points, stream.within(1).draws(draw)));
    }
  }

  private static GaussianProcess drawn(
      GaussianProcess process, double[][] anchors, Points points, Draws draws) {
    GaussianProcess drawn = process;
    for (double[] uniform : anchors) {
      double[] anchor = points.at(uniform);
      Prediction belief = drawn.at(anchor);
      drawn = drawn.believing(anchor, belief.mean() + belief.deviation() * draws.normal());
    }
    return drawn;
  }

  @Override
  public int count() {
    return drawn.size();
  }

  @Override
  public double[] at(double[] coordinates) {
    double[] values = GaussianProcess.means(drawn, coordinates);
    for (int draw = 0; draw < values.length; draw++) {
      values[draw] = observed.value(values[draw]);
    }
    return values;
  }
}
