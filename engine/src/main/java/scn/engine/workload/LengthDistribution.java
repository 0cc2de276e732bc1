package scn.engine.workload;

import java.util.List;

/**
 * How prompt or output lengths scatter. Draws are rounded half away from zero and are at least 1
 * token.
 */
public sealed interface LengthDistribution {

  /** Normal, moved to the nearest bound where it falls outside. */
  record Gaussian(double mean, double sd, int min, int max) implements LengthDistribution {}

  /**
   * Exponential within bounds (moved to the nearest); use 1 and {@link Integer#MAX_VALUE} for none.
   */
  record Exponential(double mean, int min, int max) implements LengthDistribution {}

  /** exp of a normal, within bounds as above. */
  record Lognormal(double mu, double sigma, int min, int max) implements LengthDistribution {}

  /** With probability {@code weight} Pareto(alpha, xm), else lognormal(mu, sigma). */
  record ParetoLognormal(double alpha, double xm, double mu, double sigma, double weight)
      implements LengthDistribution {}

  record Uniform(int min, int max) implements LengthDistribution {}

  record Constant(int tokens) implements LengthDistribution {}

  /** Listed lengths with relative weights, at least one of them positive. */
  record Empirical(List<Bin> bins) implements LengthDistribution {

    public Empirical {
      bins = List.copyOf(bins);
    }

    public record Bin(int tokens, double weight) {}
  }
}
