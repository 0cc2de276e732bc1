package scn.engine.probe;

import scn.engine.policy.SloClass;

/**
 * When a waiting request of one class is more urgent than a fresh one of another class, by their
 * priorities alone: requests of equal priority are the scheduler's business.
 */
public record Crossover(SloClass waiting, SloClass fresh, Overtaking overtaking) {

  public sealed interface Overtaking {}

  /** Without having waited, and ever after. */
  public record AtOnce() implements Overtaking {}

  /**
   * From this wait on.
   *
   * @param micros the shortest such wait, at least 1
   */
  public record After(long micros) implements Overtaking {}

  /**
   * Not within the waits that were tried.
   *
   * @param tied whether the two are always equally urgent
   */
  public record Never(boolean tied) implements Overtaking {}

  /**
   * Waiting longer does not always help.
   *
   * @param firstMicros the shortest wait found with which it overtakes; 0 for none at all
   * @param lostAgainMicros the shortest wait found beyond, with which it no longer does
   */
  public record NotMonotone(long firstMicros, long lostAgainMicros) implements Overtaking {}
}
