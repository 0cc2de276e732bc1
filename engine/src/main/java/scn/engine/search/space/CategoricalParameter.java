package scn.engine.search.space;

import java.util.List;

/** One of several choices, each as far from any other. */
public record CategoricalParameter(String name, List<String> choices, int defaultIndex)
    implements Parameter {

  public CategoricalParameter {
    choices = Readings.choices(name, choices, defaultIndex);
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public List<Axis> axes() {
    return choices.size() == 1 ? List.of() : List.of(new Axis.Unordered(choices.size()));
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
      coordinates[to] = values[at];
    }
  }

  @Override
  public void toValues(double[] coordinates, int at, double[] values, int to) {
    int last = choices.size() - 1;
    values[to] = last == 0 ? 0 : Math.min(last, Math.max(0, StrictMath.rint(coordinates[at])));
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
    return String.join(", ", choices);
  }
}
