/** Takes the least urgent request of the batch; of equals the latest to arrive, then the last. */
int victim(RunningBatch batch) {
  int victim = 0
  for (int i = 1; i < batch.size; i++) {
    if (before(batch.getAt(i), batch.getAt(victim))) {
      victim = i
    }
  }
  victim
}

boolean before(Request candidate, Request victim) {
  candidate.priority < victim.priority ||
      (candidate.priority == victim.priority && candidate.arrivalMicros >= victim.arrivalMicros)
}
