package scn.engine.search.space;

import java.util.List;

/** A whole number from {@code low} to {@code high}, at most 2^31 - 1 of them. */
public record WholeParameter(String name, long low, long high, Scale scale, long defaultValue)
    implements Parameter {

  public WholeParameter {
    scale.check(name, (double) low, (double) high, (double) defaultValue);
    if (high - low >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "parameter '%s': %d .. %d has more values than can be searched one by one; make it real"
              .formatted(name, low, high));
    }
  }

  @Override
  public int width() {
    return 1;
  }

  private int levels() {
    return (int) (high - low) + 1;
  }

  @Override
  public List<Axis> axes() {
    return low == high
        ? List.of()
        : List.of(new Axis.Stepped(levels(), level -> place((double) (low + level))));
  }

  @Override
  public double[] defaults() {
    return new double[] {(double) defaultValue};
  }

  @Override
  public boolean allows(double[] values, int at) {
    return values[at] >= low && values[at] <= high && values[at] == StrictMath.rint(values[at]);
  }

  @Override
  public void toCoordinates(double[] values, int at, double[] coordinates, int to) {
    if (low < high) {
      coordinates[to] = place(values[at]);
    }
  }

  @Override
  public void toValues(double[] coordinates, int at, double[] values, int to) {
    double nearest =
        low < high
            ? StrictMath.rint(scale.value((double) low, (double) high, coordinates[at]))
            : (double) low;
    values[to] = clamp(nearest);
  }

  @Override
  public void draw(double[] uniform, int at, double[] values, int to) {
    // The range is widened by one, so that the ends are as likely as any other level.
    values[to] =
        low < high
            ? clamp(StrictMath.floor(scale.value((double) low, high + 1.0, uniform[at])))
            : (double) low;
  }

  private double place(double value) {
    return scale.place((double) low, (double) high, value);
  }

  private double clamp(double value) {
    return Math.min((double) high, Math.max((double) low, value));
  }

  @Override
  public Object meaning(double[] values, int at) {
    return (long) values[at];
  }

  @Override
  public double[] read(Object meaning) {
    return new double[] {number(meaning)};
  }

  @Override
  public String range() {
    return "whole numbers " + low + " .. " + high;
  }
}
