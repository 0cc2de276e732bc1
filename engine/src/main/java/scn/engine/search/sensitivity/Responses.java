package scn.engine.search.sensitivity;

/** Functions of coordinates that are asked together, each in its objective's own unit. */
interface Responses {
  int count();

  /** The value of each at coordinates. */
  double[] at(double[] coordinates);
}
