package scn.engine.search.space;

import java.util.List;

/** One of several choices that have an order: the neighbour of a good choice is likely good. */
public record OrderedParameter(String name, List<String> choices, int defaultIndex)
    implements Chosen {

  public OrderedParameter {
    choices = Chosen.checked(name, choices, defaultIndex);
  }

  @Override
  public List<Axis> axes() {
    double last = choicesPerUnit();
    return last == 0 ? List.of() : List.of(new Axis.Stepped(choices.size(), level -> level / last));
  }

  @Override
  public double choicesPerUnit() {
    return choices.size() - 1;
  }

  @Override
  public String range() {
    return String.join(" < ", choices);
  }
}
