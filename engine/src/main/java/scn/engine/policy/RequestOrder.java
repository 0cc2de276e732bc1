package scn.engine.policy;

import java.util.Comparator;

/**
 * A scheduler that is nothing but an order: says which of two waiting requests goes first.
 *
 * <p>The sort is stable, so requests that compare as equal keep their places. An order that should
 * not depend on places ends with {@link Request#compareArrival}. Keeps no state, allocates nothing.
 */
public interface RequestOrder extends Scheduler, Comparator<Request> {

  /** Negative if the first request goes before the second, positive if after it, 0 for a tie. */
  @Override
  int compare(Request a, Request b);

  @Override
  default void order(WaitingQueue queue, long nowMicros) {
    queue.sort(this);
  }
}
