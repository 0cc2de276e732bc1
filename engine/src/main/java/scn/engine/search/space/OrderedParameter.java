package scn.engine.search.space;

import java.util.List;

/** One of several choices that have an order: the neighbour of a good choice is likely good. */
public record OrderedParameter(String name, List<String> choices, int defaultIndex)
    implements Parameter {

  public OrderedParameter {
    choices = Readings.choices(name, choices, defaultIndex);
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public List<Axis> axes() {
    double last = choices.size() - 1;
    return last == 0 ? List.of() : List.of(new Axis.Stepped(choices.size(), level -> level / last));
  }

  @Override
  public double[] defaults() {
    return new double[] {defaultIndex};
  }

  @Override
  public boolean allows(double[] values, int at) {
    return Readings.isIndex(values[at], choices.size());
  }

  @Override
  public void toCoordinates(double[] values, int at, double[] coordinates, int to) {
    if (choices.size() > 1) {
      coordinates[to] = values[at] / (choices.size() - 1);
    }
  }

  @Override
  public void toValues(double[] coordinates, int at, double[] values, int to) {
    int last = choices.size() - 1;
    values[to] =
        last == 0 ? 0 : Math.min(last, Math.max(0, StrictMath.rint(coordinates[at] * last)));
  }

  @Override
  public void draw(double[] uniform, int at, double[] values, int to) {
    values[to] = Readings.index(uniform, at, choices.size());
  }

  @Override
  public Object meaning(double[] values, int at) {
    return choices.get((int) values[at]);
  }

  @Override
  public double[] read(Object meaning) {
    return new double[] {Readings.choice(this, choices, meaning)};
  }

  @Override
  public String range() {
    return String.join(" < ", choices);
  }
}
