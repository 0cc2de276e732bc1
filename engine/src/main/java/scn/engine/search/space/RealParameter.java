package scn.engine.search.space;

import java.util.List;

/** A number from {@code low} to {@code high}. */
public record RealParameter(String name, double low, double high, Scale scale, double defaultValue)
    implements Parameter {

  public RealParameter {
    scale.check(name, low, high, defaultValue);
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public List<Axis> axes() {
    return low == high ? List.of() : List.of(new Axis.Continuous());
  }

  @Override
  public double[] defaults() {
    return new double[] {defaultValue};
  }

  @Override
  public boolean allows(double[] values, int at) {
    return values[at] >= low && values[at] <= high;
  }

  @Override
  public void toCoordinates(double[] values, int at, double[] coordinates, int to) {
    if (low < high) {
      coordinates[to] = scale.place(low, high, values[at]);
    }
  }

  @Override
  public void toValues(double[] coordinates, int at, double[] values, int to) {
    values[to] = low < high ? at(coordinates[at]) : low;
  }

  @Override
  public void draw(double[] uniform, int at, double[] values, int to) {
    toValues(uniform, at, values, to);
  }

  private double at(double place) {
    // Both ends are met exactly, whatever the rounding of the scale.
    if (place <= 0) {
      return low;
    }
    return place >= 1 ? high : Math.min(high, Math.max(low, scale.value(low, high, place)));
  }

  @Override
  public Object meaning(double[] values, int at) {
    return values[at];
  }

  @Override
  public double[] read(Object meaning) {
    return new double[] {number(meaning)};
  }

  @Override
  public String range() {
    return low + " .. " + high;
  }
}
