package scn.engine.search.acquisition;

/** What a trial at a point promises, as a logarithm; larger is better. */
public interface Acquisition {
  /** Writes the promise of each point. */
  void at(double[][] points, double[] promises);

  /** The promise at a point, and its gradient, which is 0 for unordered coordinates. */
  double at(double[] point, double[] gradient);
}
