package scn.engine.search.gp

import groovy.transform.CompileStatic
import scn.engine.random.Draws
import scn.engine.random.RandomStream

/** Random points with two numbers, a number of five levels and two choices, and a smooth function of them. */
@CompileStatic
class RandomInputs {
  static final List<Coordinate> COORDINATES = [
      Coordinate.SMOOTH, Coordinate.SMOOTH, Coordinate.LEVELLED, Coordinate.UNORDERED, Coordinate.UNORDERED]

  static double[][] points(int count, long seed) {
    Draws draws = RandomStream.of(seed, 'points').draws(0)
    (0..<count).collect {
      [draws.uniform(), draws.uniform(), (int) (5 * draws.uniform()) / 4d, (int) (3 * draws.uniform()),
       (int) (2 * draws.uniform())] as double[]
    } as double[][]
  }

  static double value(double[] x) {
    Math.sin(5 * x[0]) + x[1] * x[1] + (x[3] == 1d ? 0.7d : 0d) + 0.3d * x[2] * x[4]
  }

  static Observations observations(int count, long seed) {
    double[][] points = points(count, seed)
    double[] ones = new double[count]
    Arrays.fill(ones, 1)
    new Observations(new Inputs(points, COORDINATES), points.collect { double[] it -> value(it) } as double[], ones)
  }

  static Hyperparameters hyperparameters(long seed) {
    Draws draws = RandomStream.of(seed, 'hyperparameters').draws(0)
    new Hyperparameters(
        (0..<5).collect { draws.normal() - 0.5d } as double[], 0.5d * draws.normal(), -4 + draws.normal(),
        draws.normal())
  }
}
