package scn.engine.sim;

import java.util.List;

/**
 * Counts who is passed over when a step is formed.
 *
 * <p>A waiting request is passed over if another one is taken from the queue of its instance, it
 * stays, its priority in that step is higher, and it would have fitted into the other's place: its
 * prompt is not longer. Cached prefixes are left out of account. It counts once in each step,
 * whatever the number of those taken.
 */
final class PriorityInversions {
  private PriorityInversions() {}

  /**
   * @param taken from the queue for this step
   */
  static void count(List<ActiveRequest> taken, WaitQueue queue) {
    if (taken.isEmpty() || queue.getSize() == 0) {
      return;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < taken.size(); i++) {
      least = Math.min(least, taken.get(i).priority);
    }
    for (int i = 0; i < queue.getSize(); i++) {
      ActiveRequest waiting = queue.getAt(i);
      if (waiting.priority > least && isPassedOver(waiting, taken)) {
        waiting.passedOver++;
      }
    }
  }

  private static boolean isPassedOver(ActiveRequest waiting, List<ActiveRequest> taken) {
    for (int i = 0; i < taken.size(); i++) {
      ActiveRequest other = taken.get(i);
      if (other.priority < waiting.priority && other.inputTokens >= waiting.inputTokens) {
        return true;
      }
    }
    return false;
  }
}
