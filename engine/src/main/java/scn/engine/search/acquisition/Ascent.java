package scn.engine.search.acquisition;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import scn.engine.search.acquisition.AcquisitionSearch.Found;
import scn.engine.search.descent.BoxDescent;
import scn.engine.search.space.Axis;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Climbs an acquisition in a mixed space. First all numbers move together, whole ones as if they
 * were real; then each axis with levels tries its own while the rest stands, and the real ones
 * follow, until nothing improves.
 */
final class Ascent {
  private static final int STEPS = 40;
  private static final double TOLERANCE = 1e-5;
  private static final int ROUNDS = 3;

  /** An axis of more levels tries those near where it stands, not all. */
  private static final int NARROW = 64;

  private final Space space;
  private final List<Axis> axes;
  private final BoxDescent descent;
  private final boolean levelled;
  private final boolean[] real;
  private final boolean[] number;

  Ascent(Space space) {
    this.space = space;
    axes = space.axes();
    double[] high = new double[axes.size()];
    real = new boolean[high.length];
    number = new boolean[high.length];
    boolean any = false;
    for (int p = 0; p < high.length; p++) {
      Axis axis = axes.get(p);
      high[p] = axis.unordered() ? axis.levels() - 1 : 1;
      real[p] = axis.levels() == 0;
      number[p] = !axis.unordered();
      any |= axis.levels() > 0;
    }
    levelled = any;
    descent = new BoxDescent(new double[high.length], high, STEPS, TOLERANCE);
  }

  Found from(Found start, Acquisition acquisition) {
    Found best = climb(start, acquisition, number);
    for (int round = 0; levelled && round < ROUNDS; round++) {
      Found next = best;
      for (int p = 0; p < axes.size(); p++) {
        if (axes.get(p).levels() > 0) {
          next = acrossLevels(next, p, acquisition);
        }
      }
      next = climb(next, acquisition, real);
      if (!(next.promise() > best.promise() + 1e-9)) {
        break;
      }
      best = next;
    }
    return best;
  }

  /** Climbs along the moving axes that matter in the setting; never ends lower. */
  private Found climb(Found start, Acquisition acquisition, boolean[] moving) {
    boolean[] matters = space.matters(start.setting());
    BoxDescent.Minimum end =
        descent.from(
            start.setting().coordinates(),
            (x, gradient) -> {
              if (!space.relations().isEmpty() && !space.allows(space.nearest(x))) {
                return Double.NaN;
              }
              double promise = acquisition.at(x, gradient);
              for (int p = 0; p < gradient.length; p++) {
                gradient[p] = moving[p] && matters[p] ? -gradient[p] : 0;
              }
              return -promise;
            });
    return better(start, space.nearest(end.point()), acquisition);
  }

  private Found acrossLevels(Found from, int p, Acquisition acquisition) {
    Axis axis = axes.get(p);
    double[] at = from.setting().coordinates();
    List<Setting> settings =
        levels(axis, at[p]).stream()
            .map(
                level -> {
                  double[] moved = at.clone();
                  moved[p] = axis.coordinate(level);
                  return space.nearest(moved);
                })
            .filter(space::allows)
            .toList();
    double[][] points = settings.stream().map(Setting::coordinates).toArray(double[][]::new);
    double[] promises = new double[points.length];
    acquisition.at(points, promises);
    Found best = from;
    for (int i = 0; i < promises.length; i++) {
      if (promises[i] > best.promise()) {
        best = new Found(settings.get(i), promises[i]);
      }
    }
    return best;
  }

  private static SortedSet<Integer> levels(Axis axis, double at) {
    SortedSet<Integer> levels = new TreeSet<>();
    if (axis.levels() <= NARROW || !(axis instanceof Axis.Stepped stepped)) {
      for (int level = 0; level < axis.levels(); level++) {
        levels.add(level);
      }
      return levels;
    }
    int here = stepped.floor(at);
    for (int step = 1; step < axis.levels(); step *= 2) {
      levels.add(Math.max(0, here - step));
      levels.add(Math.min(axis.levels() - 1, here + step));
    }
    levels.add(here);
    return levels;
  }

  private static Found better(Found start, Setting end, Acquisition acquisition) {
    double[] promise = new double[1];
    acquisition.at(new double[][] {end.coordinates()}, promise);
    return promise[0] > start.promise() ? new Found(end, promise[0]) : start;
  }
}
