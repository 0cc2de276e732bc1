package scn.engine.search.acquisition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scn.engine.random.Draws;
import scn.engine.random.RandomStream;
import scn.engine.search.design.ScrambledSobol;
import scn.engine.search.space.Axis;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Settings worth a look: evenly spread ones, and changed copies of good ones. A space of few
 * settings is looked at whole.
 */
public final class CandidatePool {
  private static final int SPREAD = 768;
  private static final int COPIES = 96;
  private static final double FEWEST_CHANGES = 0.35;
  private static final double CATEGORY_CHANGES = 0.3;
  private static final int WHOLE = 2048;

  private final Space space;
  private final List<Axis> axes;
  private final List<Setting> whole;
  private final ScrambledSobol sobol;

  /** Prepares pools of a space. */
  public CandidatePool(Space space) {
    this.space = space;
    axes = space.axes();
    boolean few = space.combinations() <= WHOLE;
    whole = few ? space.enumerate() : List.of();
    sobol = new ScrambledSobol(Math.max(1, axes.size()), few ? 0 : SPREAD);
  }

  /** Whether the pool always is the whole space. */
  public boolean complete() {
    return !whole.isEmpty();
  }

  /** Allowed settings that are not in {@code tried}; empty where the space is used up. */
  public List<Setting> around(List<Setting> good, Set<Setting> tried, RandomStream stream) {
    Set<Setting> met = new HashSet<>(tried);
    List<Setting> pool = new ArrayList<>();
    if (complete()) {
      for (Setting setting : whole) {
        if (met.add(setting)) {
          pool.add(setting);
        }
      }
      return pool;
    }
    for (double[] point : sobol.all(stream)) {
      offer(space.draw(point), met, pool);
    }
    Draws draws = stream.within(axes.size()).draws(0);
    for (Setting setting : good) {
      for (int copy = 0; copy < COPIES; copy++) {
        offer(changed(setting, draws), met, pool);
      }
    }
    return pool;
  }

  private void offer(Setting setting, Set<Setting> met, List<Setting> pool) {
    if (space.allows(setting) && met.add(setting)) {
      pool.add(setting);
    }
  }

  private Setting changed(Setting setting, Draws draws) {
    double[] at = setting.coordinates();
    double chance = Math.max(FEWEST_CHANGES, 1.0 / at.length);
    double step = StrictMath.pow(10, -3 + 2.5 * draws.uniform());
    for (int p = 0; p < at.length; p++) {
      if (axes.get(p).unordered()) {
        if (draws.uniform() < CATEGORY_CHANGES) {
          at[p] = (int) (draws.uniform() * axes.get(p).levels());
        }
      } else if (draws.uniform() < chance) {
        at[p] = Math.min(1, Math.max(0, at[p] + step * draws.normal()));
      }
    }
    return space.nearest(at);
  }
}
