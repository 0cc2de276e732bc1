package scn.dsl.effect;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The decisions of the gateway, or of one instance, in the order of their making, a few numbers
 * each. One of them may be kept with all that led to it.
 */
final class DecisionStream {
  private static final int NOTHING = -1;

  private final int wanted;
  private byte[] kinds = new byte[256];
  private long[] micros = new long[256];
  private int[] requests = new int[256];
  private long[] answers = new long[256];
  private int size;
  private Optional<Decision> kept = Optional.empty();

  private DecisionStream(int wanted) {
    this.wanted = wanted;
  }

  static DecisionStream plain() {
    return new DecisionStream(NOTHING);
  }

  /**
   * @param wanted number of the decision to keep, from 0
   */
  static DecisionStream keeping(int wanted) {
    return new DecisionStream(wanted);
  }

  /** Whether any decision is to be kept with its reasons. */
  boolean explains() {
    return wanted != NOTHING;
  }

  /** Whether it is the next one. */
  boolean explainsNext() {
    return size == wanted;
  }

  /**
   * @param request number of the request, -1 if it is about none
   * @param answer in numbers; different if and only if the decision is
   * @param reasons asked for only if the decision is to be kept
   */
  void add(Decision.Kind kind, long at, int request, long answer, Supplier<Decision> reasons) {
    if (explainsNext()) {
      kept = Optional.of(reasons.get());
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      micros = Arrays.copyOf(micros, size * 2);
      requests = Arrays.copyOf(requests, size * 2);
      answers = Arrays.copyOf(answers, size * 2);
    }
    kinds[size] = kind.code();
    micros[size] = at;
    requests[size] = request;
    answers[size++] = answer;
  }

  int size() {
    return size;
  }

  /** The decision that was to be kept; empty if there was none of that number. */
  Optional<Decision> kept() {
    return kept;
  }

  /** When a decision was made, {@link Long#MAX_VALUE} if there is none of that number. */
  long micros(int number) {
    return number < size ? micros[number] : Long.MAX_VALUE;
  }

  /**
   * Number of the first decision that is another one there, or not the same in time.
   *
   * @param ended whether this one is whole; where a run broke off, what is missing says nothing
   * @param otherEnded the same of the other one
   */
  OptionalInt firstDifference(boolean ended, DecisionStream other, boolean otherEnded) {
    int common = Math.min(size, other.size);
    for (int i = 0; i < common; i++) {
      if (!sameDecision(other, i) || micros[i] != other.micros[i]) {
        return OptionalInt.of(i);
      }
    }
    boolean missing = size < other.size ? ended : otherEnded;
    return size != other.size && missing ? OptionalInt.of(common) : OptionalInt.empty();
  }

  /** Whether a decision of both is the same, whenever it was made. */
  boolean sameDecision(DecisionStream other, int number) {
    return number < size
        && number < other.size
        && kinds[number] == other.kinds[number]
        && requests[number] == other.requests[number]
        && answers[number] == other.answers[number];
  }
}
