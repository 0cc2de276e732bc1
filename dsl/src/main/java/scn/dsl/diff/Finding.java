package scn.dsl.diff;

import java.util.List;

/**
 * A change, told once, with every experiment that it counts in.
 *
 * @param reach in the order of files and experiments; empty if no experiment runs it
 */
public record Finding(Change change, List<Reach> reach) {

  public Finding {
    reach = List.copyOf(reach);
  }
}
