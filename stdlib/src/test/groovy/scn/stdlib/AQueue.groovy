package scn.stdlib

import scn.engine.policy.Request
import scn.engine.policy.RunningBatch
import scn.engine.policy.WaitingQueue

/** A waiting queue or batch of given requests. */
class AQueue implements WaitingQueue, RunningBatch {
  List<Request> requests = []

  int getSize() {
    requests.size()
  }

  Request getAt(int position) {
    requests[position]
  }

  void sort(Comparator<Request> order) {
    requests.sort(order)
  }
}
