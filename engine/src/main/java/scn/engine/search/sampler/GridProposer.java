package scn.engine.search.sampler;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.engine.random.RandomStream;
import scn.engine.search.space.Axis;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/** All combinations of a few values of each axis; the last axis changes fastest. */
public final class GridProposer implements Proposer {
  private final Space space;
  private final List<Axis> axes;
  private final int levels;
  private final int[] at;
  private boolean used;

  /**
   * A grid over a space.
   *
   * @param levels of axes that are continuous or have more; unordered ones always have all
   */
  public GridProposer(Space space, int levels) {
    if (levels < 2) {
      throw new IllegalArgumentException("a grid has two levels or more, not " + levels);
    }
    this.space = space;
    this.levels = levels;
    axes = space.axes();
    at = new int[axes.size()];
  }

  @Override
  public int resultsNeeded(int trial) {
    return 0;
  }

  @Override
  public Optional<Proposal> propose(History history, RandomStream stream) {
    Set<Setting> tried = history.tried();
    while (!used) {
      Setting setting = here();
      advance();
      if (space.allows(setting) && !tried.contains(setting)) {
        return Optional.of(Proposal.blind(setting));
      }
    }
    return Optional.empty();
  }

  private int count(Axis axis) {
    boolean all = axis.unordered() || (axis.levels() > 0 && axis.levels() <= levels);
    return all ? axis.levels() : levels;
  }

  private Setting here() {
    double[] coordinates = new double[at.length];
    for (int p = 0; p < at.length; p++) {
      Axis axis = axes.get(p);
      coordinates[p] = axis.unordered() ? at[p] : (double) at[p] / (count(axis) - 1);
    }
    return space.nearest(coordinates);
  }

  private void advance() {
    int p = at.length - 1;
    while (p >= 0 && ++at[p] == count(axes.get(p))) {
      at[p--] = 0;
    }
    used = p < 0;
  }
}
