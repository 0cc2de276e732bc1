package scn.dsl.semantic;

/** What the predictions of a claim hold against each other. */
enum Comparing {
  /** A strategy against another one under the same circumstances. */
  STRATEGIES,
  /** Two parts together against each by itself. */
  PARTS,
  /** A strategy against itself under other circumstances, or its gain against that there. */
  CIRCUMSTANCES
}
