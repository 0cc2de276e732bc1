package scn.engine.policy;

import java.util.Comparator;

/** The waiting requests of one instance in their present order. */
public interface WaitingQueue {

  int getSize();

  Request getAt(int position);

  /** Sorts stably; a comparator that leaves no ties gives the same order on every run. */
  void sort(Comparator<Request> order);
}
