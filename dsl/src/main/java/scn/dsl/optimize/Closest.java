package scn.dsl.optimize;

import java.util.List;
import java.util.Optional;
import scn.engine.search.Trial;

/** Where no trial kept the limits: the one that came closest. */
final class Closest {
  private Closest() {}

  /** By the sum of violations, each as a part of its bound; empty if no trial was completed. */
  static Optional<Trial> of(Optimization result) {
    List<Standing> limits = Standing.of(result).stream().filter(Standing::hard).toList();
    Trial closest = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < result.trials().size(); i++) {
      double[] violations = result.assessment().observations().get(i).violations();
      if (result.trials().get(i).status() != Trial.Status.DONE) {
        continue;
      }
      double sum = 0;
      for (int k = 0; k < violations.length; k++) {
        double scale = Math.max(Math.abs(limits.get(k).bound()), 1e-9);
        sum += Math.max(0, violations[k]) / scale;
      }
      if (sum < least) {
        least = sum;
        closest = result.trials().get(i);
      }
    }
    return Optional.ofNullable(closest);
  }
}
