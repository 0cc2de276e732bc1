package scn.engine.search.space;

import java.util.List;

/** One of several choices, each as far from any other. */
public record CategoricalParameter(String name, List<String> choices, int defaultIndex)
    implements Chosen {

  public CategoricalParameter {
    choices = Chosen.checked(name, choices, defaultIndex);
  }

  @Override
  public List<Axis> axes() {
    return choices.size() == 1 ? List.of() : List.of(new Axis.Unordered(choices.size()));
  }

  @Override
  public double choicesPerUnit() {
    return 1;
  }

  @Override
  public String range() {
    return String.join(", ", choices);
  }
}
