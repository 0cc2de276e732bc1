package scn.dsl.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An experiment that a change counts in.
 *
 * @param file of the newer version that declares it, from the root, with slashes; of the older one
 *     if it is gone
 * @param strategies of the experiment that the change concerns; empty if it concerns all of it
 */
public record Reach(String file, String experiment, List<String> strategies) {

  public Reach {
    strategies = List.copyOf(strategies);
  }

  boolean isOfSame(Reach other) {
    return file.equals(other.file) && experiment.equals(other.experiment);
  }

  /** Both ways in which a change counts in one experiment. */
  Reach and(Reach other) {
    if (strategies.isEmpty() || other.strategies.isEmpty()) {
      return new Reach(file, experiment, List.of());
    }
    Set<String> all = new LinkedHashSet<>(strategies);
    all.addAll(other.strategies);
    return new Reach(file, experiment, List.copyOf(all));
  }
}
