/** Keeps the order in which requests entered the queue, preempted ones in front. */
void order(WaitingQueue queue, long nowMicros) {
}
