package scn.dsl.script;

import scn.engine.sim.RunFailure;

/**
 * The fuel of the policies of one thread. Every call of the engine into a policy has the same
 * budget; what the policy calls in turn, and the policies it asks, pay from it too.
 *
 * <p>Called by code that {@link FuelInjector} adds; a script cannot name it.
 */
public final class Meter {
  /** Steps that one call may take: far more than a policy needs, far less than a second. */
  static final int BUDGET = 10_000_000;

  private static final ThreadLocal<Meter> OF_THREAD = ThreadLocal.withInitial(Meter::new);

  private final Thread owner = Thread.currentThread();

  /** Calls of policies under way; set back by the entry of the outermost one. */
  public int depth;

  private int left = BUDGET;

  private Meter() {}

  /** The meter of this thread. */
  public static Meter current() {
    return OF_THREAD.get();
  }

  /**
   * Starts a call of a policy, with a full budget if it is not part of another one.
   *
   * @param last the meter of the policy's last call, or null
   */
  public static Meter enter(Meter last) {
    Meter meter = last != null && last.owner == Thread.currentThread() ? last : OF_THREAD.get();
    if (meter.depth++ == 0) {
      meter.left = BUDGET;
    }
    return meter;
  }

  /** Pays for some steps. */
  public void tick(int steps) {
    left -= steps;
    if (left < 0) {
      throw spent();
    }
  }

  /** Pays for work that grows with its data. */
  void charge(long steps) {
    tick((int) Math.min(BUDGET + 1L, Math.max(0, steps)));
  }

  /** What to throw for what a policy threw: exhausted memory and stack are failures of the run. */
  public static RuntimeException failed(Throwable fault) {
    if (fault instanceof RuntimeException known) {
      return known;
    }
    if (fault instanceof StackOverflowError) {
      return new RunFailure("called itself too deeply", fault);
    }
    if (fault instanceof OutOfMemoryError) {
      return new RunFailure("used up the memory", fault);
    }
    return new RunFailure("failed with " + fault, fault);
  }

  private RuntimeException spent() {
    left = 0;
    IllegalStateException where =
        new IllegalStateException("more than " + BUDGET + " steps in one call");
    return new RunFailure("ran out of fuel: " + where.getMessage(), where);
  }
}
