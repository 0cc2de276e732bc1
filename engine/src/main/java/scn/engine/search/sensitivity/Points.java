package scn.engine.search.sensitivity;

import scn.engine.search.space.Space;

/** The coordinates that uniform numbers draw from a space. */
record Points(Space space) {
  int dimensions() {
    return space.dimensions();
  }

  double[] at(double[] uniform) {
    return space.draw(uniform).coordinates();
  }
}
