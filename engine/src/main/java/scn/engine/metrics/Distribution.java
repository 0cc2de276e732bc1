package scn.engine.metrics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Times of many requests or tokens, sorted; figures come in milliseconds and are empty where there
 * is no value.
 */
public final class Distribution {
  /** Bits that a count may take beside its value while both are sorted as one long. */
  private static final int COUNT_BITS = 22;

  private final long[] micros;

  /** How many values there are up to and including each entry of {@link #micros}. */
  private final long[] upTo;

  private Distribution(long[] micros, long[] upTo) {
    this.micros = micros;
    this.upTo = upTo;
  }

  /**
   * @param micros in any order; sorted in place
   */
  static Distribution of(long[] micros) {
    Arrays.sort(micros);
    long[] upTo = new long[micros.length];
    for (int i = 0; i < upTo.length; i++) {
      upTo[i] = i + 1L;
    }
    return new Distribution(micros, upTo);
  }

  /**
   * @param micros values, each standing for as many as {@code counts} says, in any order
   * @param counts less than 4 million each
   */
  static Distribution weighted(long[] micros, int[] counts, int size) {
    long[] packed = new long[size];
    int used = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] > 0) {
        packed[used++] = micros[i] << COUNT_BITS | counts[i];
      }
    }
    Arrays.sort(packed, 0, used);
    long[] values = new long[used];
    long[] upTo = new long[used];
    long total = 0;
    for (int i = 0; i < used; i++) {
      total += packed[i] & ((1 << COUNT_BITS) - 1);
      values[i] = packed[i] >> COUNT_BITS;
      upTo[i] = total;
    }
    return new Distribution(values, upTo);
  }

  public long count() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  public OptionalDouble meanMillis() {
    if (count() == 0) {
      return OptionalDouble.empty();
    }
    long sum = 0;
    long before = 0;
    for (int i = 0; i < micros.length; i++) {
      sum += micros[i] * (upTo[i] - before);
      before = upTo[i];
    }
    return OptionalDouble.of((double) sum / (double) count() / 1000);
  }

  public OptionalDouble maxMillis() {
    return count() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) micros[micros.length - 1] / 1000);
  }

  /**
   * Percentile by linear interpolation between the two neighbouring values (Hyndman and Fan, type
   * 7), in the order of operations that gives the reference's last digit.
   *
   * @param p 0 to 100
   */
  public OptionalDouble percentileMillis(double p) {
    long n = count();
    if (n == 0) {
      return OptionalDouble.empty();
    }
    double rank = p / 100 * (double) (n - 1);
    long below = (long) Math.floor(rank);
    long low = value(below);
    if (below + 1 >= n) {
      return OptionalDouble.of((double) low / 1000);
    }
    double share = rank - (double) below;
    return OptionalDouble.of(
        (double) low / 1000 + (double) (value(below + 1) - low) * share / 1000);
  }

  /** The value at a place of the sorted sequence, from 0. */
  private long value(long place) {
    int found = Arrays.binarySearch(upTo, place + 1);
    return micros[found >= 0 ? found : -found - 1];
  }
}
