package scn.engine.search.sampler;

import java.util.Optional;
import scn.engine.random.RandomStream;
import scn.engine.search.space.Space;

/** Spreads all trials evenly, whatever they show. */
public final class SobolProposer implements Proposer {
  private final SobolDesign design;

  /** A proposer whose points the stream scrambles. */
  public SobolProposer(Space space, RandomStream stream) {
    design = new SobolDesign(space, stream);
  }

  @Override
  public int resultsNeeded(int trial) {
    return 0;
  }

  @Override
  public Optional<Proposal> propose(History history, RandomStream stream) {
    return design.next(history.tried()).map(Proposal::blind);
  }
}
