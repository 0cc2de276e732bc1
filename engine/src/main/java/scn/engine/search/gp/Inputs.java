package scn.engine.search.gp;

import java.util.List;

/**
 * Where observations were made, with the squared differences of every pair, which all processes
 * over the same points share.
 *
 * <p>The difference of an unordered coordinate is 0 where equal and 1 where not.
 */
public final class Inputs {
  private final double[][] points;
  private final boolean[] levelled;
  private final boolean[] unordered;
  private final double[] squares;

  /**
   * Takes points as they are.
   *
   * @param points one row for each, not changed later
   * @param coordinates what each column holds
   */
  public Inputs(double[][] points, List<Coordinate> coordinates) {
    this.points = points.clone();
    int dimensions = coordinates.size();
    levelled = new boolean[dimensions];
    unordered = new boolean[dimensions];
    for (int p = 0; p < dimensions; p++) {
      levelled[p] = coordinates.get(p) == Coordinate.LEVELLED;
      unordered[p] = coordinates.get(p) == Coordinate.UNORDERED;
    }
    squares = new double[points.length * (points.length - 1) / 2 * dimensions];
    int at = 0;
    for (int i = 1; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        for (int p = 0; p < dimensions; p++) {
          squares[at++] = square(points[i][p], points[j][p], unordered[p]);
        }
      }
    }
  }

  /** Writes the squared differences of two points, coordinate by coordinate. */
  static void squares(double[] a, double[] b, boolean[] unordered, double[] to) {
    for (int p = 0; p < unordered.length; p++) {
      to[p] = square(a[p], b[p], unordered[p]);
    }
  }

  private static double square(double a, double b, boolean unordered) {
    double difference = a - b;
    if (unordered) {
      return difference == 0 ? 0 : 1;
    }
    return difference * difference;
  }

  /** The number of points. */
  public int size() {
    return points.length;
  }

  /** The number of coordinates. */
  public int dimensions() {
    return unordered.length;
  }

  boolean[] levelled() {
    return levelled;
  }

  boolean[] unordered() {
    return unordered;
  }

  double[] point(int i) {
    return points[i];
  }

  /** Pair by pair (1,0), (2,0), (2,1), ..., all coordinates of a pair side by side. */
  double[] squares() {
    return squares;
  }
}
