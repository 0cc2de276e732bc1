/** Takes the least urgent request of the batch; of equals the first. */
int victim(RunningBatch batch) {
  int victim = 0
  for (int i = 1; i < batch.size; i++) {
    if (batch.getAt(i).priority < batch.getAt(victim).priority) {
      victim = i
    }
  }
  victim
}
