package scn.engine.policy;

/** What every policy script can call without naming an owner. */
public abstract class PolicyScript {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Tells the draws of this policy from those of others. */
  private final long stream = hash(getClass().getSimpleName().hashCode());

  /** The value, or the bound it passes. NaN stays NaN. */
  protected static double clamp(double value, double low, double high) {
    if (value < low) {
      return low;
    }
    return value > high ? high : value;
  }

  /** Spreads a value evenly over all 64 bits; equal values give equal bits everywhere. */
  protected static long hash(long value) {
    long mixed = value + GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /**
   * A random number from 0 up to but not including 1 that belongs to this policy and this request:
   * asking again, or in another run, gives the same one.
   */
  protected final double uniform(Request request) {
    return (hash(stream ^ hash(request.getId())) >>> 11) * 0x1.0p-53;
  }
}
