package scn.engine.search.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shares of several things: none below 0, together 1.
 *
 * <p>Coordinates break a stick: the first says which part of all the first share is, the second
 * which part of the rest the second share is, and so on, each stretched so that uniform coordinates
 * give a uniform point of the simplex.
 */
public record Weights(String name, List<String> shares, List<Double> defaultShares)
    implements Parameter {
  private static final double ROUNDING = 1e-9;

  public Weights {
    shares = List.copyOf(shares);
    defaultShares = List.copyOf(defaultShares);
    if (shares.size() < 2 || defaultShares.size() != shares.size()) {
      throw new IllegalArgumentException(
          "parameter '%s': weights need two shares or more and a default for each, not %s and %s"
              .formatted(name, shares, defaultShares));
    }
    double sum = defaultShares.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > ROUNDING || Collections.min(defaultShares) < 0) {
      throw new IllegalArgumentException(
          "parameter '%s': the default shares %s are not parts of 1"
              .formatted(name, defaultShares));
    }
  }

  @Override
  public int width() {
    return shares.size();
  }

  @Override
  public List<Axis> axes() {
    return Collections.nCopies(shares.size() - 1, new Axis.Continuous());
  }

  @Override
  public double[] defaults() {
    return defaultShares.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public boolean allows(double[] values, int at) {
    double sum = 0;
    for (int share = 0; share < width(); share++) {
      if (!(values[at + share] >= 0)) {
        return false;
      }
      sum += values[at + share];
    }
    return Math.abs(sum - 1) <= ROUNDING;
  }

  @Override
  public void toCoordinates(double[] values, int at, double[] coordinates, int to) {
    double rest = 1;
    for (int share = 0; share < width() - 1; share++) {
      double part = rest > 0 ? Math.min(1, values[at + share] / rest) : 0;
      coordinates[to + share] = 1 - StrictMath.pow(1 - part, width() - 1 - share);
      rest = Math.max(0, rest - values[at + share]);
    }
  }

  @Override
  public void toValues(double[] coordinates, int at, double[] values, int to) {
    double rest = 1;
    for (int share = 0; share < width() - 1; share++) {
      double place = Math.min(1, Math.max(0, coordinates[at + share]));
      double part = 1 - StrictMath.pow(1 - place, 1.0 / (width() - 1 - share));
      values[to + share] = rest * part;
      rest = Math.max(0, rest - values[to + share]);
    }
    values[to + width() - 1] = rest;
  }

  @Override
  public void draw(double[] uniform, int at, double[] values, int to) {
    toValues(uniform, at, values, to);
  }

  @Override
  public Object meaning(double[] values, int at) {
    List<Double> parts = new ArrayList<>(width());
    for (int share = 0; share < width(); share++) {
      parts.add(values[at + share]);
    }
    return parts;
  }

  @Override
  public double[] read(Object meaning) {
    if (meaning instanceof List<?> list && list.size() == width()) {
      return list.stream().mapToDouble(this::number).toArray();
    }
    throw new IllegalArgumentException(
        "parameter '%s' takes a list of %d shares (%s), not '%s'"
            .formatted(name, width(), range(), meaning));
  }

  @Override
  public String range() {
    return "parts of 1 for " + String.join(", ", shares);
  }
}
