package scn.engine.workload;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How prompt or output lengths scatter. Draws are rounded half away from zero and are at least 1
 * token.
 */
public sealed interface LengthDistribution {

  /** The shortest length that is drawn. */
  int shortest();

  /** The longest length that is drawn; empty for a law that hardly ever comes to its bound. */
  OptionalInt longest();

  /**
   * A law with tails. A draw outside of its bounds is moved to the nearest one, so that probability
   * piles up there; {@link Truncated} draws again instead.
   */
  sealed interface Tailed extends LengthDistribution {

    /** At least 1. */
    int min();

    /** {@link Integer#MAX_VALUE} for none. */
    int max();

    @Override
    default int shortest() {
      return min();
    }

    @Override
    default OptionalInt longest() {
      return OptionalInt.empty();
    }
  }

  /** Normal. */
  record Gaussian(double mean, double sd, int min, int max) implements Tailed {}

  record Exponential(double mean, int min, int max) implements Tailed {}

  /** exp of a normal. */
  record Lognormal(double mu, double sigma, int min, int max) implements Tailed {}

  /** With probability {@code weight} Pareto(alpha, xm), else lognormal(mu, sigma). */
  record ParetoLognormal(
      double alpha, double xm, double mu, double sigma, double weight, int min, int max)
      implements Tailed {}

  /** The law given that it is within its bounds. */
  record Truncated(Tailed law) implements LengthDistribution {

    @Override
    public int shortest() {
      return law.min();
    }

    @Override
    public OptionalInt longest() {
      return OptionalInt.empty();
    }
  }

  record Uniform(int min, int max) implements LengthDistribution {

    @Override
    public int shortest() {
      return min;
    }

    @Override
    public OptionalInt longest() {
      return OptionalInt.of(max);
    }
  }

  /**
   * Length n with a weight of n^-exponent.
   *
   * @param max at most {@link #MOST_ZIPF} above {@code min}
   */
  record Zipf(double exponent, int min, int max) implements LengthDistribution {
    public static final int MOST_ZIPF = 1_000_000;

    @Override
    public int shortest() {
      return min;
    }

    @Override
    public OptionalInt longest() {
      return OptionalInt.empty();
    }
  }

  record Constant(int tokens) implements LengthDistribution {

    @Override
    public int shortest() {
      return tokens;
    }

    @Override
    public OptionalInt longest() {
      return OptionalInt.of(tokens);
    }
  }

  /** Listed lengths with relative weights, at least one of them positive. */
  record Empirical(List<Bin> bins) implements LengthDistribution {

    public Empirical {
      bins = List.copyOf(bins);
    }

    public record Bin(int tokens, double weight) {}

    @Override
    public int shortest() {
      return drawn().min().orElseThrow();
    }

    @Override
    public OptionalInt longest() {
      return drawn().max();
    }

    private IntStream drawn() {
      return bins.stream().filter(bin -> bin.weight() > 0).mapToInt(Bin::tokens);
    }
  }
}
