package scn.engine.workload;

import java.util.List;
import java.util.function.IntUnaryOperator;
import scn.engine.random.Draws;

/**
 * Token counts of a {@link LengthDistribution}: rounded half up, at least 1, at most {@link
 * Integer#MAX_VALUE}.
 *
 * <p>Made by {@link #of}, which refuses parameters without meaning (a negative spread, crossed
 * bounds, weights that are all 0, NaN) with an {@link IllegalArgumentException}.
 */
public interface LengthSampler {

  /**
   * Draws of a truncated law before it gives in and moves to the nearest bound; a law that needs
   * more has next to nothing within its bounds.
   */
  int MOST_TRIES = 10_000;

  /** A length in tokens. */
  int tokens(Draws draws);

  static LengthSampler of(LengthDistribution lengths) {
    if (lengths instanceof LengthDistribution.Tailed tailed) {
      TailedLaw law = TailedLaw.of(tailed);
      return draws -> within(law.length(draws), tailed.min(), tailed.max());
    }
    if (lengths instanceof LengthDistribution.Truncated truncated) {
      return truncated(truncated.law());
    }
    if (lengths instanceof LengthDistribution.Uniform uniform) {
      return uniform(uniform);
    }
    if (lengths instanceof LengthDistribution.Zipf zipf) {
      return zipf(zipf);
    }
    if (lengths instanceof LengthDistribution.Empirical empirical) {
      return empirical(empirical);
    }
    int tokens = ((LengthDistribution.Constant) lengths).tokens();
    require(tokens >= 1, lengths);
    return draws -> tokens;
  }

  private static LengthSampler truncated(LengthDistribution.Tailed tailed) {
    TailedLaw law = TailedLaw.of(tailed);
    return draws -> {
      double length = law.length(draws);
      for (int tried = 1; !(length >= tailed.min() && length <= tailed.max()); tried++) {
        if (tried == MOST_TRIES) {
          break;
        }
        length = law.length(draws);
      }
      return within(length, tailed.min(), tailed.max());
    };
  }

  private static LengthSampler uniform(LengthDistribution.Uniform uniform) {
    require(uniform.min() >= 1 && uniform.max() >= uniform.min(), uniform);
    long count = (long) uniform.max() - uniform.min() + 1;
    return draws -> (int) (uniform.min() + (long) (draws.uniform() * count));
  }

  private static LengthSampler zipf(LengthDistribution.Zipf zipf) {
    require(zipf.min() >= 1 && zipf.max() >= zipf.min(), zipf);
    require((long) zipf.max() - zipf.min() < LengthDistribution.Zipf.MOST_ZIPF, zipf);
    require(finiteNotNegative(zipf.exponent()), zipf);
    double[] upTo = new double[zipf.max() - zipf.min() + 1];
    double total = 0;
    for (int i = 0; i < upTo.length; i++) {
      total += StrictMath.pow((double) zipf.min() + i, -zipf.exponent());
      upTo[i] = total;
    }
    return listed(upTo, i -> zipf.min() + i);
  }

  private static LengthSampler empirical(LengthDistribution.Empirical empirical) {
    List<LengthDistribution.Empirical.Bin> bins =
        empirical.bins().stream().filter(bin -> bin.weight() != 0).toList();
    require(!bins.isEmpty(), empirical);
    int[] tokens = new int[bins.size()];
    double[] upTo = new double[bins.size()];
    double total = 0;
    for (int i = 0; i < tokens.length; i++) {
      require(bins.get(i).tokens() >= 1 && finiteNotNegative(bins.get(i).weight()), empirical);
      total += bins.get(i).weight();
      tokens[i] = bins.get(i).tokens();
      upTo[i] = total;
    }
    require(Double.isFinite(total), empirical);
    return listed(upTo, i -> tokens[i]);
  }

  /** The first entry whose sum of weights up to it is above a uniform share of the total. */
  private static LengthSampler listed(double[] upTo, IntUnaryOperator tokens) {
    double total = upTo[upTo.length - 1];
    return draws -> {
      double place = draws.uniform() * total;
      int low = 0;
      int high = upTo.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (upTo[middle] <= place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return tokens.applyAsInt(low);
    };
  }

  private static int within(double length, int min, int max) {
    double bounded = StrictMath.max(min, StrictMath.min(max, length));
    return (int) StrictMath.min(max, StrictMath.floor(bounded + 0.5));
  }

  private static boolean finiteNotNegative(double value) {
    return value >= 0 && Double.isFinite(value);
  }

  private static void require(boolean holds, LengthDistribution lengths) {
    if (!holds) {
      throw new IllegalArgumentException("no lengths can be drawn from " + lengths);
    }
  }
}
