package scn.engine.sim;

import java.util.Arrays;

/**
 * The steps that gave one request an inter-token time each, as ranges of steps of its instance's
 * {@link StepLog}: one range a life, and what the reference counts twice.
 */
public final class TokenSpans {
  static final TokenSpans NONE = new TokenSpans();

  private int[] bounds = {};

  void add(int from, int to) {
    bounds = Arrays.copyOf(bounds, bounds.length + 2);
    bounds[bounds.length - 2] = from;
    bounds[bounds.length - 1] = to;
  }

  /** Number of ranges. */
  public int size() {
    return bounds.length / 2;
  }

  /** First step of a range. */
  public int from(int range) {
    return bounds[2 * range];
  }

  /** The step after the last one of a range. */
  public int to(int range) {
    return bounds[2 * range + 1];
  }

  /** Number of inter-token times. */
  public int entries() {
    int entries = 0;
    for (int range = 0; range < size(); range++) {
      entries += to(range) - from(range);
    }
    return entries;
  }
}
