package scn.engine.search.sampler;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import scn.engine.random.Draws;
import scn.engine.random.RandomStream;
import scn.engine.search.space.Setting;

/** Draws each setting on its own. */
public final class RandomProposer implements Proposer {
  private static final int GIVES_UP = 1 << 14;

  @Override
  public int resultsNeeded(int trial) {
    return 0;
  }

  @Override
  public Optional<Proposal> propose(History history, RandomStream stream) {
    Set<Setting> tried = history.tried();
    Draws draws = stream.draws(0);
    double[] uniform = new double[history.space().dimensions()];
    for (int attempt = 0; attempt < GIVES_UP; attempt++) {
      Arrays.setAll(uniform, axis -> draws.uniform());
      Setting setting = history.space().draw(uniform);
      if (history.space().allows(setting) && !tried.contains(setting)) {
        return Optional.of(Proposal.blind(setting));
      }
    }
    return Optional.empty();
  }
}
