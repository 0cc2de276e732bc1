package scn.dsl.semantic;

import java.util.List;

/**
 * Other circumstances to run under, one after the other.
 *
 * @param name what is varied: the path of a sweep, the name of a matrix
 */
public record Variation(String name, List<Case> cases) {

  public Variation {
    cases = List.copyOf(cases);
  }

  /**
   * One of the circumstances.
   *
   * @param name {@code 1500 req/s} of a sweep, {@code tight} of a matrix
   */
  public record Case(String name, Setup setup) {}
}
