package scn.engine.search.space;

import java.util.List;

/** One of several choices, kept as its index. */
sealed interface Chosen extends Parameter permits CategoricalParameter, OrderedParameter {
  /** Their names, all different. */
  List<String> choices();

  /** The choice when nobody makes one. */
  int defaultIndex();

  @Override
  default int width() {
    return 1;
  }

  @Override
  default double[] defaults() {
    return new double[] {defaultIndex()};
  }

  @Override
  default boolean allows(double[] values, int at) {
    double value = values[at];
    return value >= 0 && value < choices().size() && value == StrictMath.rint(value);
  }

  /** How many choices a coordinate passes from 0 to 1. */
  double choicesPerUnit();

  @Override
  default void toCoordinates(double[] values, int at, double[] coordinates, int to) {
    if (choices().size() > 1) {
      coordinates[to] = values[at] / choicesPerUnit();
    }
  }

  @Override
  default void toValues(double[] coordinates, int at, double[] values, int to) {
    int last = choices().size() - 1;
    values[to] =
        last == 0
            ? 0
            : Math.min(last, Math.max(0, StrictMath.rint(coordinates[at] * choicesPerUnit())));
  }

  @Override
  default void draw(double[] uniform, int at, double[] values, int to) {
    int size = choices().size();
    values[to] = size == 1 ? 0 : Math.min(size - 1, (int) (uniform[at] * size));
  }

  @Override
  default Object meaning(double[] values, int at) {
    return choices().get((int) values[at]);
  }

  @Override
  default double[] read(Object meaning) {
    int index = choices().indexOf(String.valueOf(meaning));
    if (index < 0) {
      throw new IllegalArgumentException(
          "parameter '%s' has no choice '%s'; there are %s".formatted(name(), meaning, range()));
    }
    return new double[] {index};
  }

  /** Refuses choices that are not one or more different names with a default among them. */
  static List<String> checked(String name, List<String> choices, int defaultIndex) {
    if (choices.isEmpty() || choices.stream().distinct().count() < choices.size()) {
      throw new IllegalArgumentException(
          "parameter '%s': choices are one or more different names, not %s"
              .formatted(name, choices));
    }
    if (defaultIndex < 0 || defaultIndex >= choices.size()) {
      throw new IllegalArgumentException(
          "parameter '%s': the default is choice %d, but choices go from 0 to %d"
              .formatted(name, defaultIndex, choices.size() - 1));
    }
    return List.copyOf(choices);
  }
}
