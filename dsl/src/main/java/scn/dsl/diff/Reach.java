package scn.dsl.diff;

import java.util.List;

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
}
