package scn.dsl.diff;

import java.util.List;
import java.util.Map;

/**
 * An experiment in both versions.
 *
 * @param renamed strategies that only changed their name, the older name first
 * @param changes those that touch what is measured, each of them alone; none if only what is
 *     claimed differs
 */
public record ExperimentPair(
    Version before, Version after, Map<String, String> renamed, List<SingleChange> changes) {

  public ExperimentPair {
    renamed = Map.copyOf(renamed);
    changes = List.copyOf(changes);
  }
}
