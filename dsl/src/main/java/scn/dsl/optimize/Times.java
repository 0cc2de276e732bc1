package scn.dsl.optimize;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import scn.engine.search.Trial;

/**
 * How long the parts of a study took. Kept beside the study, which knows no clock: two studies of
 * the same identity differ in nothing else. Safe for use by several threads.
 */
public final class Times {
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();
  private final Map<RunName, Long> simulations = new ConcurrentHashMap<>();
  private final Map<Integer, Long> proposals = new HashMap<>();
  private long search;
  private double total;

  void simulated(RunName run, long nanos) {
    simulations.put(run, nanos);
  }

  /** The search itself was at work; where it proposed trials by that, it was for them. */
  void searched(int firstProposed, int nextProposed, long nanos) {
    search += nanos;
    for (int trial = firstProposed; trial < nextProposed; trial++) {
      proposals.put(trial, nanos / (nextProposed - firstProposed));
    }
  }

  void searched(long nanos) {
    searched(0, 0, nanos);
  }

  void end() {
    total = (System.nanoTime() - start) / NANOS;
  }

  /** Empty for a run that the study's record had. */
  OptionalDouble of(RunName run) {
    Long nanos = simulations.get(run);
    return nanos == null ? OptionalDouble.empty() : OptionalDouble.of(nanos / NANOS);
  }

  /** What it took to propose a trial. */
  double proposing(Trial trial) {
    return proposals.getOrDefault(trial.index(), 0L) / NANOS;
  }

  double totalSeconds() {
    return total;
  }

  /** Of the search itself. */
  public double searchSeconds() {
    return search / NANOS;
  }

  /** Of simulations, of all workers together. */
  public double simulatorSeconds() {
    return simulations.values().stream().mapToLong(Long::longValue).sum() / NANOS;
  }
}
