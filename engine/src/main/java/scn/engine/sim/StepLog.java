package scn.engine.sim;

import java.util.Arrays;

/**
 * What each step of an instance means for the requests that decode in it: one inter-token time, the
 * same for all.
 *
 * <p>A request that decodes over many steps needs only the first and the last of them; sums and
 * distributions come from here.
 */
public final class StepLog {
  private long[] tokenMicros = new long[256];

  /** Sum of {@link #tokenMicros} before a step. */
  private long[] before = new long[256];

  private int steps;

  void add(long micros) {
    if (steps + 2 > tokenMicros.length) {
      tokenMicros = Arrays.copyOf(tokenMicros, steps * 2);
      before = Arrays.copyOf(before, steps * 2);
    }
    tokenMicros[steps] = micros;
    before[steps + 1] = before[steps] + micros;
    steps++;
  }

  /** Sum of the inter-token times of a request. */
  public long sumMicros(TokenSpans spans) {
    long sum = 0;
    for (int range = 0; range < spans.size(); range++) {
      sum += before[spans.to(range)] - before[spans.from(range)];
    }
    return sum;
  }

  public int steps() {
    return steps;
  }

  /** Inter-token time of a step, in us. */
  public long tokenMicros(int step) {
    return tokenMicros[step];
  }
}
