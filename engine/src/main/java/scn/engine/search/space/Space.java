package scn.engine.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The settings a study may try: parameters, when they matter, and what must hold between them.
 *
 * <p>A setting has one coordinate for each axis of each parameter. A parameter with a single value
 * has no axis: it is part of every setting and is not searched.
 */
public final class Space {
  private final List<Parameter> parameters;
  private final Map<String, Condition> conditions;
  private final List<Relation> relations;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<Axis> axes = new ArrayList<>();
  private final int[] offsets;
  private final int[] firstAxes;
  private final int width;

  private Space(
      List<Parameter> parameters, Map<String, Condition> conditions, List<Relation> relations) {
    this.parameters = List.copyOf(parameters);
    this.conditions = conditions;
    this.relations = List.copyOf(relations);
    offsets = new int[parameters.size()];
    firstAxes = new int[parameters.size()];
    int at = 0;
    for (int index = 0; index < parameters.size(); index++) {
      Parameter parameter = parameters.get(index);
      if (indexes.put(parameter.name(), index) != null) {
        throw new IllegalArgumentException(
            "there are two parameters '%s'; give one of them another name"
                .formatted(parameter.name()));
      }
      offsets[index] = at;
      firstAxes[index] = axes.size();
      at += parameter.width();
      axes.addAll(parameter.axes());
      if (!parameter.allows(parameter.defaults(), 0)) {
        throw new IllegalArgumentException(
            "the default of parameter '%s' lies outside of its range, %s"
                .formatted(parameter.name(), parameter.range()));
      }
    }
    width = at;
  }

  /** A space of parameters that always matter. */
  public static Space of(List<? extends Parameter> parameters) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("a space needs at least one parameter");
    }
    return new Space(List.copyOf(parameters), Map.of(), List.of());
  }

  /** A space of parameters that always matter. */
  public static Space of(Parameter... parameters) {
    return of(List.of(parameters));
  }

  /** The same space, where {@code parameter} matters only under a condition on an earlier one. */
  public Space when(String parameter, Condition condition) {
    Parameter on = parameter(index(condition.parameter()));
    if (index(condition.parameter()) >= index(parameter)) {
      throw new IllegalArgumentException(
          "'%s' depends on '%s', which must be declared before it"
              .formatted(parameter, condition.parameter()));
    }
    if (!(on instanceof Chosen)) {
      throw new IllegalArgumentException(
          "'%s' depends on '%s', which has no choices".formatted(parameter, on.name()));
    }
    condition.choices().forEach(on::read);
    Map<String, Condition> more = new LinkedHashMap<>(conditions);
    more.put(parameter, condition);
    return new Space(parameters, more, relations);
  }

  /** The same space, of which only the settings that keep a relation may be tried. */
  public Space requiring(String text, Predicate<Setting> holds) {
    List<Relation> more = new ArrayList<>(relations);
    more.add(new Relation(text, holds));
    return new Space(parameters, conditions, more);
  }

  /** The parameters in the order they were declared. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Whether a parameter matters only sometimes, by name. */
  public Map<String, Condition> conditions() {
    return Map.copyOf(conditions);
  }

  /** What must hold between parameters. */
  public List<Relation> relations() {
    return relations;
  }

  /** The coordinates of a setting, in order. */
  public List<Axis> axes() {
    return List.copyOf(axes);
  }

  /** How many coordinates a setting has. */
  public int dimensions() {
    return axes.size();
  }

  /** Where the coordinates of a parameter start. */
  public int firstAxis(String parameter) {
    return firstAxes[index(parameter)];
  }

  /** The declared defaults. */
  public Setting defaults() {
    double[] values = new double[width];
    for (int index = 0; index < offsets.length; index++) {
      copyDefault(index, values);
    }
    return new Setting(this, values);
  }

  /** The setting with the given values; what is not named keeps its default. */
  public Setting setting(Map<String, ?> byName) {
    double[] values = defaults().valuesOf();
    byName.forEach(
        (name, meaning) -> {
          int index = index(name);
          double[] read = parameter(index).read(meaning);
          System.arraycopy(read, 0, values, offsets[index], read.length);
          if (!parameter(index).allows(values, offsets[index])) {
            throw new IllegalArgumentException(
                "parameter '%s' cannot be %s; allowed: %s"
                    .formatted(name, meaning, parameter(index).range()));
          }
        });
    return settle(values);
  }

  /** The allowed setting nearest to {@code coordinates}; relations are not looked at. */
  public Setting nearest(double[] coordinates) {
    double[] values = new double[width];
    for (int index = 0; index < offsets.length; index++) {
      parameters.get(index).toValues(coordinates, firstAxes[index], values, offsets[index]);
    }
    return settle(values);
  }

  /** The setting that uniform numbers draw, one for each axis; relations are not looked at. */
  public Setting draw(double[] uniform) {
    double[] values = new double[width];
    for (int index = 0; index < offsets.length; index++) {
      parameters.get(index).draw(uniform, firstAxes[index], values, offsets[index]);
    }
    return settle(values);
  }

  /** Whether a setting keeps all relations. */
  public boolean allows(Setting setting) {
    for (Relation relation : relations) {
      if (!relation.holds().test(setting)) {
        return false;
      }
    }
    return true;
  }

  /** Which coordinates belong to parameters that matter in a setting. */
  public boolean[] matters(Setting setting) {
    boolean[] matters = new boolean[axes.size()];
    double[] values = setting.valuesOf();
    for (int index = 0; index < offsets.length; index++) {
      int end = index + 1 < offsets.length ? firstAxes[index + 1] : matters.length;
      Arrays.fill(matters, firstAxes[index], end, active(index, values));
    }
    return matters;
  }

  /** How many combinations of values there are, infinite where an axis is continuous. */
  public double combinations() {
    double product = 1;
    for (Axis axis : axes) {
      product *= axis.levels() == 0 ? Double.POSITIVE_INFINITY : axis.levels();
    }
    return product;
  }

  /**
   * Every different allowed setting of a space of few {@link #combinations}, first axis slowest.
   */
  public List<Setting> enumerate() {
    int[] levels = axes.stream().mapToInt(Axis::levels).toArray();
    Map<Setting, Setting> all = new LinkedHashMap<>();
    int[] level = new int[levels.length];
    double[] coordinates = new double[levels.length];
    int moved;
    do {
      for (int axis = 0; axis < levels.length; axis++) {
        coordinates[axis] = axes.get(axis).coordinate(level[axis]);
      }
      Setting setting = nearest(coordinates);
      if (allows(setting)) {
        all.putIfAbsent(setting, setting);
      }
      moved = levels.length - 1;
      while (moved >= 0 && ++level[moved] == levels[moved]) {
        level[moved--] = 0;
      }
    } while (moved >= 0);
    return List.copyOf(all.keySet());
  }

  int index(String parameter) {
    Integer index = indexes.get(parameter);
    if (index == null) {
      throw new IllegalArgumentException(
          "there is no parameter '%s'; the space has %s"
              .formatted(parameter, String.join(", ", names())));
    }
    return index;
  }

  Parameter parameter(int index) {
    return parameters.get(index);
  }

  int offset(int index) {
    return offsets[index];
  }

  boolean active(int index, double[] values) {
    Condition condition = conditions.get(parameters.get(index).name());
    if (condition == null) {
      return true;
    }
    int on = index(condition.parameter());
    Object choice = parameters.get(on).meaning(values, offsets[on]);
    return active(on, values) && condition.choices().contains((String) choice);
  }

  double[] coordinates(double[] values) {
    double[] coordinates = new double[axes.size()];
    for (int index = 0; index < offsets.length; index++) {
      parameters.get(index).toCoordinates(values, offsets[index], coordinates, firstAxes[index]);
    }
    return coordinates;
  }

  private Setting settle(double[] values) {
    if (!conditions.isEmpty()) {
      for (int index = 0; index < offsets.length; index++) {
        if (!active(index, values)) {
          copyDefault(index, values);
        }
      }
    }
    return new Setting(this, values);
  }

  private void copyDefault(int index, double[] values) {
    double[] defaults = parameters.get(index).defaults();
    System.arraycopy(defaults, 0, values, offsets[index], defaults.length);
  }

  private List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }
}
