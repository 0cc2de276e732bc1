package scn.engine.search.space;

import java.util.List;

/** Checks that the kinds of parameters share. */
final class Readings {
  private Readings() {}

  static double number(Parameter parameter, Object meaning) {
    if (meaning instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        "parameter '%s' takes a number (%s), not '%s'"
            .formatted(parameter.name(), parameter.range(), meaning));
  }

  static double choice(Parameter parameter, List<String> choices, Object meaning) {
    int index = choices.indexOf(String.valueOf(meaning));
    if (index < 0) {
      throw new IllegalArgumentException(
          "parameter '%s' has no choice '%s'; there are %s"
              .formatted(parameter.name(), meaning, parameter.range()));
    }
    return index;
  }

  static List<String> choices(String name, List<String> choices, int defaultIndex) {
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

  static boolean isIndex(double value, int size) {
    return value >= 0 && value < size && value == StrictMath.rint(value);
  }

  static double index(double[] uniform, int at, int size) {
    return size == 1 ? 0 : Math.min(size - 1, (int) (uniform[at] * size));
  }
}
