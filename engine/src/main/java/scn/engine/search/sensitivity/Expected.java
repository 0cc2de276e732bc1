package scn.engine.search.sensitivity;

import scn.engine.search.gp.GaussianProcess;
import scn.engine.search.sampler.Scores;

/** What a model expects. */
record Expected(GaussianProcess process, Observed observed) implements Responses {
  static Expected of(GaussianProcess process, Scores scores) {
    return new Expected(process, Observed.by(process, scores));
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public double[] at(double[] coordinates) {
    return new double[] {observed.value(process.mean(coordinates))};
  }
}
