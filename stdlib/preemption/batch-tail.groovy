/** Takes the last request of the batch. */
int victim(RunningBatch batch) {
  batch.size - 1
}
