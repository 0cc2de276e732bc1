package scn.engine.workload;

import scn.engine.random.Draws;

/**
 * Token counts of a {@link LengthDistribution}: rounded half up, at least 1, at most {@link
 * Integer#MAX_VALUE}.
 *
 * <p>Made by {@link #of}, which refuses parameters without meaning (a negative spread, crossed
 * bounds, weights that are all 0, NaN) with an {@link IllegalArgumentException}.
 */
public interface LengthSampler {

  /** A length in tokens. */
  int tokens(Draws draws);

  static LengthSampler of(LengthDistribution lengths) {
    if (lengths instanceof LengthDistribution.Gaussian gaussian) {
      return gaussian(gaussian);
    }
    if (lengths instanceof LengthDistribution.Exponential exponential) {
      return exponential(exponential);
    }
    if (lengths instanceof LengthDistribution.Lognormal lognormal) {
      return lognormal(lognormal);
    }
    if (lengths instanceof LengthDistribution.ParetoLognormal mixture) {
      return mixture(mixture);
    }
    if (lengths instanceof LengthDistribution.Uniform uniform) {
      return uniform(uniform);
    }
    if (lengths instanceof LengthDistribution.Empirical empirical) {
      return empirical(empirical);
    }
    int tokens = ((LengthDistribution.Constant) lengths).tokens();
    require(tokens >= 1, lengths);
    return draws -> tokens;
  }

  private static LengthSampler gaussian(LengthDistribution.Gaussian normal) {
    requireBounds(normal.min(), normal.max(), normal);
    require(Double.isFinite(normal.mean()) && finiteSpread(normal.sd()), normal);
    return draws ->
        within(normal.mean() + normal.sd() * draws.normal(), normal.min(), normal.max());
  }

  private static LengthSampler exponential(LengthDistribution.Exponential exponential) {
    requireBounds(exponential.min(), exponential.max(), exponential);
    require(positive(exponential.mean()), exponential);
    return draws ->
        within(exponential.mean() * draws.exponential(), exponential.min(), exponential.max());
  }

  private static LengthSampler lognormal(LengthDistribution.Lognormal lognormal) {
    requireBounds(lognormal.min(), lognormal.max(), lognormal);
    require(Double.isFinite(lognormal.mu()) && finiteSpread(lognormal.sigma()), lognormal);
    return draws ->
        within(
            StrictMath.exp(lognormal.mu() + lognormal.sigma() * draws.normal()),
            lognormal.min(),
            lognormal.max());
  }

  private static LengthSampler mixture(LengthDistribution.ParetoLognormal mixture) {
    require(positive(mixture.alpha()) && positive(mixture.xm()), mixture);
    require(Double.isFinite(mixture.mu()) && finiteSpread(mixture.sigma()), mixture);
    require(mixture.weight() >= 0 && mixture.weight() <= 1, mixture);
    return draws -> {
      double length =
          draws.uniform() < mixture.weight()
              ? mixture.xm() / StrictMath.pow(draws.uniform(), 1 / mixture.alpha())
              : StrictMath.exp(mixture.mu() + mixture.sigma() * draws.normal());
      return within(length, 1, Integer.MAX_VALUE);
    };
  }

  private static LengthSampler uniform(LengthDistribution.Uniform uniform) {
    requireBounds(uniform.min(), uniform.max(), uniform);
    long count = (long) uniform.max() - uniform.min() + 1;
    return draws -> (int) (uniform.min() + (long) (draws.uniform() * count));
  }

  private static LengthSampler empirical(LengthDistribution.Empirical empirical) {
    int count = empirical.bins().size();
    int[] tokens = new int[count];
    double[] upTo = new double[count];
    double total = 0;
    int last = -1;
    for (int bin = 0; bin < count; bin++) {
      LengthDistribution.Empirical.Bin entry = empirical.bins().get(bin);
      require(entry.tokens() >= 1 && finiteSpread(entry.weight()), empirical);
      total += entry.weight();
      tokens[bin] = entry.tokens();
      upTo[bin] = total;
      last = entry.weight() > 0 ? bin : last;
    }
    require(positive(total), empirical);
    double sum = total;
    int end = last;
    return draws -> {
      double place = draws.uniform() * sum;
      int bin = 0;
      while (bin < end && upTo[bin] <= place) {
        bin++;
      }
      return tokens[bin];
    };
  }

  private static int within(double length, int min, int max) {
    double bounded = StrictMath.max(min, StrictMath.min(max, length));
    return (int) StrictMath.min(max, StrictMath.floor(bounded + 0.5));
  }

  private static boolean positive(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private static boolean finiteSpread(double value) {
    return value >= 0 && Double.isFinite(value);
  }

  private static void requireBounds(int min, int max, LengthDistribution lengths) {
    require(min >= 1 && max >= min, lengths);
  }

  private static void require(boolean holds, LengthDistribution lengths) {
    if (!holds) {
      throw new IllegalArgumentException("no lengths can be drawn from " + lengths);
    }
  }
}
