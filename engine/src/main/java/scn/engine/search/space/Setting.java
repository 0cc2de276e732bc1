package scn.engine.search.space;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value for each parameter of a space; inactive parameters have their defaults. */
public final class Setting {
  private final Space space;
  private final double[] values;
  private final double[] coordinates;

  Setting(Space space, double[] values) {
    this.space = space;
    this.values = values;
    this.coordinates = space.coordinates(values);
  }

  /** The space it belongs to. */
  public Space space() {
    return space;
  }

  /** The value of a parameter: a Double, a Long, a String or a list of Double. */
  public Object value(String parameter) {
    int index = space.index(parameter);
    return space.parameter(index).meaning(values, space.offset(index));
  }

  /** The value of a real or whole parameter. */
  public double number(String parameter) {
    return ((Number) value(parameter)).doubleValue();
  }

  /** The value of a categorical or ordered parameter. */
  public String choice(String parameter) {
    return (String) value(parameter);
  }

  /** The shares of weights. */
  @SuppressWarnings("unchecked")
  public List<Double> shares(String parameter) {
    return (List<Double>) value(parameter);
  }

  /** Whether the parameter matters in this setting. */
  public boolean active(String parameter) {
    return space.active(space.index(parameter), values);
  }

  /** All values by name, in the order of the space. */
  public Map<String, Object> values() {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Parameter parameter : space.parameters()) {
      byName.put(parameter.name(), value(parameter.name()));
    }
    return byName;
  }

  double[] valuesOf() {
    return values.clone();
  }

  /** A copy of its place in the space, one number for each axis. */
  public double[] coordinates() {
    return coordinates.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Setting setting
        && space == setting.space
        && Arrays.equals(values, setting.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
