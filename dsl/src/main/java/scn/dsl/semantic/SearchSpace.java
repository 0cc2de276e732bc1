package scn.dsl.semantic;

import java.util.List;

/**
 * What a search may set of an arm.
 *
 * @param parameters in the order of the text, each behind those its condition names
 * @param simplexes names of parameters that count as shares of their sum
 */
public record SearchSpace(List<OpenParameter> parameters, List<List<String>> simplexes) {

  public SearchSpace {
    parameters = List.copyOf(parameters);
    simplexes = simplexes.stream().map(List::copyOf).toList();
  }

  /** Every parameter at its initial value. */
  public double[] initial() {
    return parameters.stream().mapToDouble(OpenParameter::initial).toArray();
  }

  /**
   * @throws java.util.NoSuchElementException if there is none of that name
   */
  public OpenParameter parameter(String name) {
    return parameters.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** Whether a parameter has an effect at a setting: what it depends on has the choice it needs. */
  public boolean isInPlay(OpenParameter parameter, double[] setting) {
    if (parameter.condition().isEmpty()) {
      return true;
    }
    OpenParameter on = parameter(parameter.condition().get().parameter());
    String choice =
        ((OpenParameter.Choice) on.domain()).choices().get((int) setting[parameters.indexOf(on)]);
    return isInPlay(on, setting) && parameter.condition().get().choices().contains(choice);
  }

  /**
   * @throws IllegalArgumentException if a setting does not belong to this space
   */
  void require(double[] setting) {
    if (setting.length != parameters.size()) {
      throw new IllegalArgumentException(
          "a setting has " + parameters.size() + " numbers here, not " + setting.length);
    }
    for (int i = 0; i < setting.length; i++) {
      if (!parameters.get(i).domain().allows(setting[i])) {
        throw new IllegalArgumentException(
            "'" + parameters.get(i).name() + "' cannot be " + Numbers.plain(setting[i]));
      }
    }
  }
}
