package scn.engine.search.sampler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;

/**
 * All that a proposal may depend on.
 *
 * @param observations finished trials, in order
 * @param pending settings proposed but not finished, in order
 * @param objectiveNoise variance of each objective of a full trial around its true value, NaN where
 *     unknown, 0 where an objective is a function of the setting
 * @param violationNoise the same for each limit
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record History(
    Space space,
    List<Observation> observations,
    List<Setting> pending,
    double[] objectiveNoise,
    double[] violationNoise) {

  public History {
    observations = List.copyOf(observations);
    pending = List.copyOf(pending);
  }

  /** Every setting that must not be proposed again. */
  public Set<Setting> tried() {
    Set<Setting> tried = new HashSet<>(pending);
    observations.forEach(observation -> tried.add(observation.setting()));
    return tried;
  }

  /** The number of trials proposed so far. */
  public int trials() {
    return observations.size() + pending.size();
  }
}
