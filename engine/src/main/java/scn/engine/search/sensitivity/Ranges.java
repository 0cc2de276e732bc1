package scn.engine.search.sensitivity;

import java.util.List;
import scn.engine.search.sampler.Surrogate;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;
import scn.engine.search.space.Weights;

/** How far each parameter that has an effect in the winner may move from the winner. */
final class Ranges {
  private static final int POSITIONS = 101;
  private static final double LOSS = 0.01;
  private static final double FEASIBLE = 0.9;
  private static final double EDGE = 0.02;

  private final Surrogate surrogate;
  private final Space space;
  private final Setting winner;
  private final double worst;
  private final double leastFeasible;

  Ranges(Surrogate surrogate, Space space, Setting winner, double noise) {
    this.surrogate = surrogate;
    this.space = space;
    this.winner = winner;
    double best = surrogate.predict(winner).mean();
    worst = best + Math.max(noise, LOSS * Math.abs(best));
    // A winner that itself is in danger cannot ask its neighbours for more than it has.
    leastFeasible = Math.min(FEASIBLE, surrogate.feasible(winner));
  }

  List<GoodRange> all() {
    return AxisWalk.all(space, POSITIONS).stream()
        .filter(walk -> winner.active(walk.parameter().name()))
        .map(this::range)
        .toList();
  }

  private GoodRange range(AxisWalk walk) {
    Object here = walk.value(winner);
    if (walk.unordered()) {
      return new GoodRange(walk.name(), here, here, GoodRange.AtBound.NO);
    }
    double at = winner.coordinates()[walk.axis()];
    Object low = here;
    Object high = here;
    double[] places = walk.places();
    for (int k = places.length - 1; k >= 0; k--) {
      if (places[k] < at) {
        Setting there = walk.moved(winner, places[k]);
        if (!good(there)) {
          break;
        }
        low = walk.value(there);
      }
    }
    for (double place : places) {
      if (place > at) {
        Setting there = walk.moved(winner, place);
        if (!good(there)) {
          break;
        }
        high = walk.value(there);
      }
    }
    return new GoodRange(walk.name(), low, high, bound(walk, at));
  }

  private static GoodRange.AtBound bound(AxisWalk walk, double at) {
    if (walk.parameter() instanceof Weights) {
      return GoodRange.AtBound.NO; // A share cannot be wider than from nothing to all.
    }
    if (at <= EDGE) {
      return GoodRange.AtBound.LOW;
    }
    return at >= 1 - EDGE ? GoodRange.AtBound.HIGH : GoodRange.AtBound.NO;
  }

  private boolean good(Setting setting) {
    return space.allows(setting)
        && surrogate.predict(setting).mean() <= worst
        && surrogate.feasible(setting) >= leastFeasible;
  }
}
