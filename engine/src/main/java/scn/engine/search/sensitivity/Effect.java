package scn.engine.search.sensitivity;

import java.util.List;

/**
 * What a parameter does by itself: the objective along it, everything else averaged out.
 *
 * @param parameter its name, with the share in brackets for weights
 * @param slice the same with everything else as in the winner
 */
public record Effect(String parameter, List<Position> average, List<Position> slice) {
  /**
   * One position.
   *
   * @param value of the parameter
   * @param expected of the objective, turned so that less is better
   * @param deviation of that belief
   */
  public record Position(Object value, double expected, double deviation) {}
}
