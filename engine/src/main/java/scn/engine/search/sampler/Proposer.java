package scn.engine.search.sampler;

import java.util.Optional;
import scn.engine.random.RandomStream;

/**
 * Decides what to try next. A proposer belongs to one study and is asked for its trials in order;
 * it may remember earlier fits, but the same sequence of histories gives the same proposals.
 */
public interface Proposer {
  /**
   * The next setting: allowed and never one of {@link History#tried}; empty where none is left.
   *
   * @param stream randomness of this trial alone
   */
  Optional<Proposal> propose(History history, RandomStream stream);

  /** How many trials must be finished before trial {@code trial} can be proposed. */
  int resultsNeeded(int trial);
}
