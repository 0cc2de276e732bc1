package scn.dsl.optimize;

import java.util.List;
import java.util.Optional;

/**
 * What each tuned value is good for: the winner with one after the other set back to its default.
 *
 * @param winner on the seeds that all were run on
 * @param heldOut whether the search never saw those
 * @param resets of each value that differs from its default, the shares of a simplex at once
 * @param together all of them at once that are harmless by themselves; empty with fewer than two
 *     and on seeds that the search saw, where the winner was chosen
 */
record Ablation(Sample winner, boolean heldOut, List<Reset> resets, Optional<Reset> together) {

  /** The resets that do no harm, each by itself; none on seeds that the winner was chosen on. */
  List<Reset> harmless() {
    return heldOut ? resets.stream().filter(Reset::harmless).toList() : List.of();
  }
}
