package scn.engine.workload;

import scn.engine.random.Draws;

/** Lengths of a {@link LengthDistribution.Tailed} before bounds and rounding. */
interface TailedLaw {

  double length(Draws draws);

  static TailedLaw of(LengthDistribution.Tailed law) {
    require(law.min() >= 1 && law.max() >= law.min(), law);
    if (law instanceof LengthDistribution.Gaussian it) {
      require(Double.isFinite(it.mean()) && spread(it.sd()), law);
      return draws -> it.mean() + it.sd() * draws.normal();
    }
    if (law instanceof LengthDistribution.Exponential it) {
      require(positive(it.mean()), law);
      return draws -> it.mean() * draws.exponential();
    }
    if (law instanceof LengthDistribution.Lognormal it) {
      require(Double.isFinite(it.mu()) && spread(it.sigma()), law);
      return draws -> lognormal(it.mu(), it.sigma(), draws);
    }
    var it = (LengthDistribution.ParetoLognormal) law;
    require(positive(it.alpha()) && positive(it.xm()), law);
    require(Double.isFinite(it.mu()) && spread(it.sigma()), law);
    require(it.weight() >= 0 && it.weight() <= 1, law);
    return draws ->
        draws.uniform() < it.weight()
            ? it.xm() / StrictMath.pow(draws.uniform(), 1 / it.alpha())
            : lognormal(it.mu(), it.sigma(), draws);
  }

  private static double lognormal(double mu, double sigma, Draws draws) {
    return StrictMath.exp(mu + sigma * draws.normal());
  }

  private static boolean positive(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private static boolean spread(double value) {
    return value >= 0 && Double.isFinite(value);
  }

  private static void require(boolean holds, LengthDistribution lengths) {
    if (!holds) {
      throw new IllegalArgumentException("no lengths can be drawn from " + lengths);
    }
  }
}
