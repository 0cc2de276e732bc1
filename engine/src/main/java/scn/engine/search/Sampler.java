package scn.engine.search;

import scn.engine.random.RandomStream;
import scn.engine.search.sampler.Bayesian;
import scn.engine.search.sampler.EvolutionProposer;
import scn.engine.search.sampler.GridProposer;
import scn.engine.search.sampler.OptionTrials;
import scn.engine.search.sampler.Proposer;
import scn.engine.search.sampler.RandomProposer;
import scn.engine.search.sampler.SobolProposer;
import scn.engine.search.space.Space;

/** How a study decides what to try. */
public sealed interface Sampler {
  /** A fresh proposer for a space. */
  Proposer proposer(Space space, RandomStream stream);

  /**
   * By Gaussian processes and expected improvement.
   *
   * @param initial trials that spread over the space, baseline, defaults and listed ones included
   */
  record ByModel(int initial) implements Sampler {
    /** As many initial trials as suit a space and a budget. */
    public static ByModel suiting(Space space, int trials) {
      return new ByModel(Math.max(2, Math.min(10, Math.max(space.dimensions() + 2, trials / 4))));
    }

    @Override
    public Proposer proposer(Space space, RandomStream stream) {
      return new OptionTrials(space, initial, new Bayesian(space, initial, stream));
    }
  }

  /** Each setting drawn on its own. */
  record AtRandom() implements Sampler {
    @Override
    public Proposer proposer(Space space, RandomStream stream) {
      return new RandomProposer();
    }
  }

  /** Scrambled Sobol points. */
  record BySobol() implements Sampler {
    @Override
    public Proposer proposer(Space space, RandomStream stream) {
      return new SobolProposer(space, stream);
    }
  }

  /**
   * All combinations of a few values of each parameter.
   *
   * @param levels of a continuous or long axis, 2 or more
   */
  record ByGrid(int levels) implements Sampler {
    @Override
    public Proposer proposer(Space space, RandomStream stream) {
      return new GridProposer(space, levels);
    }
  }

  /** Covariance matrix adaptation, a generation at a time. */
  record ByEvolution() implements Sampler {
    @Override
    public Proposer proposer(Space space, RandomStream stream) {
      return new EvolutionProposer(space, stream);
    }
  }
}
