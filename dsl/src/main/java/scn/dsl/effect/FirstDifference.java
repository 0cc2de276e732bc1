package scn.dsl.effect;

import java.util.List;
import java.util.Optional;

/** Where two runs of a seed part for the first time. */
public sealed interface FirstDifference {

  /** No decision differs on any of these seeds. */
  record None(List<Long> seeds) implements FirstDifference {

    public None {
      seeds = List.copyOf(seeds);
    }
  }

  /**
   * The requests themselves are others, so that decisions cannot be compared.
   *
   * @param before first request that differs, in words; empty if there are no more
   * @param after the same of the newer version
   */
  record OtherRequests(long seed, String before, String after) implements FirstDifference {}

  /**
   * The first decision that differs.
   *
   * @param request whose decision it is; in a queue the one that moved; may be empty
   * @param position in the queue from which on its order differs; else 0
   * @param timeOnly whether the same is decided, but at another time: then the machines differ, no
   *     policy does
   * @param before empty if the older version has no such decision any more
   * @param after empty if the newer version has no such decision any more
   */
  record AtDecision(
      long seed,
      String request,
      int position,
      boolean timeOnly,
      Optional<Decision> before,
      Optional<Decision> after)
      implements FirstDifference {}
}
