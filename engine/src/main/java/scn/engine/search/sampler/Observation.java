package scn.engine.search.sampler;

import scn.engine.search.space.Setting;

/**
 * What a trial showed, all to be small.
 *
 * @param objectives one for each objective, none where the trial failed
 * @param violations by how much each limit was broken; 0 or less keeps it
 * @param noiseScale how many times the noise variance of a full trial this one carries: 1 with all
 *     seeds, 3 with one of three
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Observation(
    Setting setting, double[] objectives, double[] violations, double noiseScale) {

  /** A trial that showed nothing. */
  public static Observation failed(Setting setting) {
    return new Observation(setting, new double[0], new double[0], 1);
  }

  /** Whether it has values. */
  public boolean completed() {
    return objectives.length > 0;
  }

  /** Whether it has values and keeps all limits. */
  public boolean feasible() {
    for (double violation : violations) {
      if (!(violation <= 0)) {
        return false;
      }
    }
    return completed();
  }
}
