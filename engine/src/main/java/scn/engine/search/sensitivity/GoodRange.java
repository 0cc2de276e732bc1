package scn.engine.search.sensitivity;

/**
 * How far a parameter may move from the winner, all else the same, before the objective is expected
 * to be worse than noise and tolerance explain, or the limits are in danger.
 *
 * @param low and {@code high} values of the parameter; for unordered choices both are the winner's
 * @param atBound what stands out at the edge of what was searched
 */
public record GoodRange(String parameter, Object low, Object high, AtBound atBound) {
  /** Whether the search was too narrow. */
  public enum AtBound {
    /** The winner lies inside. */
    NO,
    /** The winner lies within a fiftieth of the range of its lower bound: try smaller values. */
    LOW,
    /** The winner lies within a fiftieth of the range of its upper bound: try larger values. */
    HIGH
  }
}
