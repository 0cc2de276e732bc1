package scn.engine.probe;

import java.util.ArrayList;
import java.util.List;
import scn.engine.policy.Priority;
import scn.engine.policy.Request;
import scn.engine.policy.SloClass;
import scn.engine.sim.RunFailure;

/**
 * Finds the crossover times of a priority formula by asking it, whatever its text.
 *
 * <p>Waits are tried on a grid that gets coarser with their length, {@value #PER_DOUBLING} for each
 * doubling, and each change found is narrowed down to a microsecond by bisection. What a formula
 * does and undoes between two neighbours of the grid stays unseen.
 *
 * @param queueDepth what the formula is told of the queue
 * @param inputTokens prompt length of both requests
 * @param longestMicros longest wait that is tried
 */
public record PriorityProbe(int queueDepth, int inputTokens, long longestMicros) {
  private static final int PER_DOUBLING = 32;
  private static final long HOUR_MICROS = 3_600_000_000L;

  /** A queue of ten, prompts of 512 tokens, waits up to an hour. */
  public static final PriorityProbe STANDARD = new PriorityProbe(10, 512, HOUR_MICROS);

  public PriorityProbe {
    if (queueDepth < 0 || inputTokens < 1 || longestMicros < 1) {
      throw new IllegalArgumentException(
          "a probe has a queue of 0 or more, a prompt of 1 token or more and a wait of 1 us or more,"
              + " not %d, %d and %d".formatted(queueDepth, inputTokens, longestMicros));
    }
  }

  /**
   * All pairs, also those of a class with itself, by waiting class and then by fresh class.
   *
   * @throws RunFailure if the policy says NaN
   */
  public List<Crossover> crossovers(Priority priority, List<SloClass> classes) {
    List<Crossover> crossovers = new ArrayList<>();
    for (SloClass waiting : classes) {
      for (SloClass fresh : classes) {
        crossovers.add(
            new Crossover(waiting, fresh, new Race(priority, waiting, fresh).overtaking()));
      }
    }
    return crossovers;
  }

  /** A waiting request against a fresh one. */
  private final class Race {
    private final Priority priority;
    private final SloClass waiting;
    private final double toBeat;

    Race(Priority priority, SloClass waiting, SloClass fresh) {
      this.priority = priority;
      this.waiting = waiting;
      priority.stepStarts(queueDepth);
      this.toBeat = ask(new ProbeRequest(1, fresh, longestMicros, inputTokens));
    }

    Crossover.Overtaking overtaking() {
      long first = nextChange(0, isAhead(0));
      if (first < 0) {
        return isAhead(0) ? new Crossover.AtOnce() : new Crossover.Never(isTied());
      }
      if (isAhead(0)) {
        return new Crossover.NotMonotone(0, first);
      }
      long lost = nextChange(first, true);
      return lost < 0 ? new Crossover.After(first) : new Crossover.NotMonotone(first, lost);
    }

    /** The shortest wait found beyond one at which it is the other way round; -1 for none. */
    private long nextChange(long from, boolean ahead) {
      for (long wait = from; wait < longestMicros; ) {
        long longer = Math.min(longer(wait), longestMicros);
        if (isAhead(longer) != ahead) {
          return bisect(wait, longer, ahead);
        }
        wait = longer;
      }
      return -1;
    }

    private static long longer(long wait) {
      return wait + Math.max(1, wait / PER_DOUBLING);
    }

    private long bisect(long same, long changed, boolean ahead) {
      long low = same;
      long high = changed;
      while (high - low > 1) {
        long middle = low + (high - low) / 2;
        if (isAhead(middle) == ahead) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high;
    }

    private boolean isTied() {
      for (long wait = 0; wait < longestMicros; wait = longer(wait)) {
        if (waiting(wait) != toBeat) {
          return false;
        }
      }
      return true;
    }

    private boolean isAhead(long wait) {
      return waiting(wait) > toBeat;
    }

    private double waiting(long wait) {
      return ask(new ProbeRequest(0, waiting, longestMicros - wait, inputTokens));
    }

    private double ask(Request request) {
      double answer = priority.priority(request, longestMicros);
      if (Double.isNaN(answer)) {
        String sloClass = request.isUnclassified() ? "unclassified" : request.getSloClass().label();
        throw new RunFailure(priority, "returned NaN", "for a request that is " + sloClass);
      }
      return answer;
    }
  }
}
