package scn.engine.compare;

import java.util.OptionalDouble;

/**
 * What is said of a metric before it is measured. Shares are fractions: 40 % is 0.4.
 *
 * <p>Each kind needs its kind of {@link Sample}: {@link Value} the candidate alone, {@link
 * BeyondSum} the four arms of a {@link Sample.Factorial}, all others a {@link Sample.Paired}.
 */
public sealed interface Prediction {

  /**
   * The allowed values: of the candidate for {@link Value}, else of a ratio where 1 is no effect.
   */
  Region region();

  /** The value that {@link SignFlips} test: no effect, or the bound of a {@link Value}. */
  default double neutral() {
    return 1;
  }

  enum Direction {
    FALLS,
    RISES;

    /** What the candidate is of its reference when it has moved by a share. */
    double ratio(double share) {
      return this == FALLS ? 1 - share : 1 + share;
    }
  }

  /**
   * Falls or rises by a share within bounds. Without {@code atLeast} the opposite direction is
   * allowed too: "rises at most 100 %" holds for what falls.
   */
  record Change(Direction direction, OptionalDouble atLeast, OptionalDouble atMost)
      implements Prediction {

    public Change {
      if (atLeast.isEmpty() && atMost.isEmpty()) {
        throw new IllegalArgumentException("a change has a bound");
      }
      double least = atLeast.orElse(0);
      double most = atMost.orElse(Double.POSITIVE_INFINITY);
      boolean range = atLeast.isEmpty() ? most >= 0 : least >= 0 && least < most;
      if (!range) {
        throw new IllegalArgumentException(
            "a change by "
                + least
                + " to "
                + most
                + " is no range: no measurement could confirm it; for example 0.4 to 0.6");
      }
    }

    public static Change between(Direction direction, double least, double most) {
      return new Change(direction, OptionalDouble.of(least), OptionalDouble.of(most));
    }

    public static Change atLeast(Direction direction, double share) {
      return new Change(direction, OptionalDouble.of(share), OptionalDouble.empty());
    }

    public static Change atMost(Direction direction, double share) {
      return new Change(direction, OptionalDouble.empty(), OptionalDouble.of(share));
    }

    @Override
    public Region region() {
      double near = direction.ratio(atLeast.orElse(Double.NEGATIVE_INFINITY));
      double far = direction.ratio(atMost.orElse(Double.POSITIVE_INFINITY));
      return Region.between(Math.min(near, far), Math.max(near, far));
    }
  }

  /**
   * Changes by less than a share, either way.
   *
   * @param share above 0
   */
  record ChangesLess(double share) implements Prediction {

    public ChangesLess {
      if (!(share > 0)) {
        throw new IllegalArgumentException("no change is less than " + share);
      }
    }

    @Override
    public Region region() {
      return Region.inside(1 - share, 1 + share);
    }
  }

  /** Compares with a share of the reference: {@code >= 95% of baseline}. */
  record ShareOf(Sign sign, double share) implements Prediction {

    @Override
    public Region region() {
      return sign.region(share);
    }
  }

  /** Compares the candidate's own value, in the unit of the metric. */
  record Value(Sign sign, double bound) implements Prediction {

    @Override
    public Region region() {
      return sign.region(bound);
    }

    @Override
    public double neutral() {
      return bound;
    }
  }

  /**
   * Two mechanisms together move the metric further than each by itself would let one expect.
   *
   * @param atLeast by this share more; 0 for more at all
   */
  record BeyondSum(Direction direction, double atLeast) implements Prediction {

    public BeyondSum {
      if (!(atLeast >= 0)) {
        throw new IllegalArgumentException("more than the sum by " + atLeast);
      }
    }

    @Override
    public Region region() {
      double bound = direction.ratio(atLeast);
      boolean open = atLeast == 0;
      return direction == Direction.FALLS
          ? new Region(Double.NEGATIVE_INFINITY, bound, open)
          : new Region(bound, Double.POSITIVE_INFINITY, open);
    }
  }
}
