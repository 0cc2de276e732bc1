package scn.engine.search.space;

import java.util.List;

/**
 * Something that may be set. A setting keeps {@link #width} numbers of it, the space gives it one
 * coordinate for each of its {@link #axes}; a parameter with a single value has none.
 */
public sealed interface Parameter permits RealParameter, WholeParameter, Chosen, Weights {

  /** Name, unique within a space. */
  String name();

  /** How many numbers a setting keeps of it. */
  int width();

  /** Its coordinates; empty where only one value is allowed. */
  List<Axis> axes();

  /** Its numbers when nobody sets it. */
  double[] defaults();

  /** Whether {@code values[at..]} is allowed: inside the range, whole where it must be. */
  boolean allows(double[] values, int at);

  /** Writes the coordinates of {@code values[at..]} to {@code coordinates[to..]}. */
  void toCoordinates(double[] values, int at, double[] coordinates, int to);

  /** Writes the allowed values nearest to {@code coordinates[at..]} to {@code values[to..]}. */
  void toValues(double[] coordinates, int at, double[] values, int to);

  /** Writes the values that uniform numbers {@code uniform[at..]} draw, each level as likely. */
  void draw(double[] uniform, int at, double[] values, int to);

  /** What {@code values[at..]} mean to a person: a Double, a Long, a String or a list of Double. */
  Object meaning(double[] values, int at);

  /** Reads what {@link #meaning} wrote; numbers of any type are taken. */
  double[] read(Object meaning);

  /** Where its values lie, for messages: {@code 0.5 .. 2.0} or {@code a, b, c}. */
  String range();

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException for anything else
   */
  default double number(Object meaning) {
    if (meaning instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        "parameter '%s' takes a number (%s), not '%s'".formatted(name(), range(), meaning));
  }
}
