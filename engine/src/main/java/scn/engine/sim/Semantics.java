package scn.engine.sim;

/** What the numbers of a run mean. */
public enum Semantics {
  /**
   * Bug for bug the reference simulator; {@code docs/reference-quirks.md} lists what that implies.
   */
  REFERENCE
}
