package scn.engine.sim;

import java.util.Arrays;

/**
 * What each step of an instance means for the requests that decode in it: one inter-token time, the same for all.
 *
 * <p>A request that decodes over many steps needs only the first and the last of them; sums and distributions come from here.
 */
public final class StepLog {
  private long[] tokenMicros = new long[256];

  /** Sum of {@link #tokenMicros} before a step. */
  private long[] before = new long[256];

  /** How many completed requests have an entry for a step; differences to the step before until {@link #close}. */
  private int[] entries = new int[256];

  private int steps;

  void add(long micros) {
    if (steps + 2 > tokenMicros.length) {
      tokenMicros = Arrays.copyOf(tokenMicros, steps * 2);
      before = Arrays.copyOf(before, steps * 2);
      entries = Arrays.copyOf(entries, steps * 2);
    }
    tokenMicros[steps] = micros;
    before[steps + 1] = before[steps] + micros;
    steps++;
  }

  /** Sum of the inter-token times of steps {@code from} (inclusive) to {@code to} (exclusive). */
  long sumMicros(int from, int to) {
    return before[to] - before[from];
  }

  /** Counts an entry of one completed request for every step of a range. */
  void count(int from, int to) {
    entries[from]++;
    entries[to]--;
  }

  /** Turns differences into counts; after it no more is counted. */
  void close() {
    for (int step = 1; step < steps; step++) {
      entries[step] += entries[step - 1];
    }
  }

  public int steps() {
    return steps;
  }

  /** Inter-token time of a step, in us. */
  public long tokenMicros(int step) {
    return tokenMicros[step];
  }

  /** How many inter-token times of completed requests this step stands for. */
  public int entries(int step) {
    return entries[step];
  }
}
