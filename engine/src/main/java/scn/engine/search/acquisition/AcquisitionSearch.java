package scn.engine.search.acquisition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scn.engine.random.RandomStream;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * Finds the setting that promises most: looks at a pool, then climbs from the best of it that lie
 * apart.
 */
public final class AcquisitionSearch {
  private static final int STARTS = 6;
  private static final double APART = 0.05;

  private final Space space;
  private final CandidatePool candidates;
  private final Ascent ascent;

  /** Prepares searches of a space; not thread-safe. */
  public AcquisitionSearch(Space space) {
    this.space = space;
    candidates = new CandidatePool(space);
    ascent = new Ascent(space);
  }

  /** A setting and the logarithm of what it promises. */
  public record Found(Setting setting, double promise) {}

  /**
   * The best setting found that is allowed and not in {@code tried}; empty where none is left.
   *
   * @param good settings to look around
   */
  public Optional<Found> best(
      Acquisition acquisition, List<Setting> good, Set<Setting> tried, RandomStream stream) {
    List<Found> pool = rank(acquisition, candidates.around(good, tried, stream));
    if (pool.isEmpty()) {
      return Optional.empty();
    }
    Found best = pool.get(0);
    if (candidates.complete()) {
      return Optional.of(best);
    }
    for (Found start : apart(pool)) {
      Found end = ascent.from(start, acquisition);
      if (end.promise() > best.promise()
          && !tried.contains(end.setting())
          && space.allows(end.setting())) {
        best = end;
      }
    }
    return Optional.of(best);
  }

  private static List<Found> rank(Acquisition acquisition, List<Setting> settings) {
    double[][] points = settings.stream().map(Setting::coordinates).toArray(double[][]::new);
    double[] promises = new double[points.length];
    acquisition.at(points, promises);
    List<Found> ranked = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      if (!Double.isNaN(promises[i])) {
        ranked.add(new Found(settings.get(i), promises[i]));
      }
    }
    // The sort is stable, so equal promises keep the order of the pool.
    ranked.sort(Comparator.comparingDouble(Found::promise).reversed());
    return ranked;
  }

  private List<Found> apart(List<Found> ranked) {
    List<Found> chosen = new ArrayList<>();
    for (Found candidate : ranked) {
      if (chosen.size() == STARTS) {
        break;
      }
      double[] at = candidate.setting().coordinates();
      if (chosen.stream().allMatch(other -> distance(at, other.setting().coordinates()) >= APART)) {
        chosen.add(candidate);
      }
    }
    return chosen;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int p = 0; p < a.length; p++) {
      sum += (a[p] - b[p]) * (a[p] - b[p]);
    }
    return Math.sqrt(sum);
  }
}
