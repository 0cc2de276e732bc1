package scn.engine.search.gp;

/** What the values of one coordinate have to do with each other. */
public enum Coordinate {
  /** Near values are alike. */
  SMOOTH,
  /** Near levels are more or less alike: how much is fitted. */
  LEVELLED,
  /** Values are equal or different, all alike. */
  UNORDERED
}
