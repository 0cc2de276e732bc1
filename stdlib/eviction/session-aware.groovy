/**
 * Keeps what the next round of a session will read, and prefixes that requests share, for a while
 * longer than the rest. They count as let go later by that while, so a session that does not come
 * back makes room in the end. Only they go to the CPU tier: nobody asks for the rest again.
 */
param patience: 30.s, 'how much longer than other content they stay', in: 0.s..60.min

double retention(CachedBlock block) {
  block.nowMicros + (comesBack(block) ? patience : 0.0)
}

boolean offloads(CachedBlock block) {
  comesBack(block)
}

boolean comesBack(CachedBlock block) {
  block.shared || !block.request.session.isEmpty()
}
