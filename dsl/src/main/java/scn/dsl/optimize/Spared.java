package scn.dsl.optimize;

import scn.engine.search.Trial;

/** What racing saved. */
final class Spared {
  private Spared() {}

  static int runs(Optimization result) {
    return result.trials().stream()
        .filter(trial -> trial.status() == Trial.Status.DROPPED)
        .mapToInt(trial -> trial.outcomes().size() - trial.runs())
        .sum();
  }
}
