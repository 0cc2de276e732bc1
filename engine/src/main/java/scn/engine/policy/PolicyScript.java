package scn.engine.policy;

/** What every policy script can call without naming an owner. */
public abstract class PolicyScript {

  /** The value, or the bound it passes. NaN stays NaN. */
  protected static double clamp(double value, double low, double high) {
    if (value < low) {
      return low;
    }
    return value > high ? high : value;
  }
}
