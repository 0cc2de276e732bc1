package scn.engine.search.sensitivity;

import java.util.ArrayList;
import java.util.List;
import scn.engine.search.space.Axis;
import scn.engine.search.space.Parameter;
import scn.engine.search.space.Setting;
import scn.engine.search.space.Space;
import scn.engine.search.space.Weights;

/**
 * The different places along one axis.
 *
 * @param name the parameter, with the share in brackets for weights
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record AxisWalk(Parameter parameter, String name, int axis, double[] places) {

  /** All axes of a space, with up to so many places on each; every choice of an unordered one. */
  static List<AxisWalk> all(Space space, int most) {
    List<AxisWalk> walks = new ArrayList<>();
    for (Parameter parameter : space.parameters()) {
      int first = space.firstAxis(parameter.name());
      for (int k = 0; k < parameter.axes().size(); k++) {
        String name =
            parameter instanceof Weights weights
                ? parameter.name() + "[" + weights.shares().get(k) + "]"
                : parameter.name();
        walks.add(new AxisWalk(parameter, name, first + k, places(parameter.axes().get(k), most)));
      }
    }
    return walks;
  }

  private static double[] places(Axis axis, int most) {
    boolean levels = axis.unordered() || (axis.levels() > 0 && axis.levels() <= most);
    double[] places = new double[levels ? axis.levels() : most];
    for (int k = 0; k < places.length; k++) {
      places[k] = levels ? axis.coordinate(k) : k / (most - 1.0);
    }
    return places;
  }

  boolean unordered() {
    return parameter.axes().get(0).unordered();
  }

  /** A setting moved to a place. */
  Setting moved(Setting setting, double place) {
    double[] coordinates = setting.coordinates();
    coordinates[axis] = place;
    return setting.space().nearest(coordinates);
  }

  /** The value of the parameter, or of the share that the axis stands for. */
  Object value(Setting setting) {
    Object value = setting.value(parameter.name());
    return value instanceof List<?> shares
        ? shares.get(axis - setting.space().firstAxis(parameter.name()))
        : value;
  }
}
