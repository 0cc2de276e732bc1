/**
 * Lets go of what lower classes left behind first, and of critical content last. What a class left
 * counts as let go later by the time of the class, so that nothing stays for ever; very long times
 * make the order of the classes strict. The class is that of the last holder; a prefix that
 * requests share stays longer still.
 */
param critical: 4.s, 'how much longer what critical requests left stays', in: 0.s..60.min
param standard: 2.s, 'the same for standard and unclassified requests', in: 0.s..60.min
param batch: 0.s, 'the same for batch requests', in: 0.s..60.min
param sheddable: 0.s, 'the same for sheddable requests', in: 0.s..60.min
param background: 0.s, 'the same for background requests', in: 0.s..60.min
param shared: 30.s, 'added for a prefix that requests share', in: 0.s..60.min
param offload_from: 0.s, 'time from which content also goes to the CPU tier', in: 0.s..60.min

double retention(CachedBlock block) {
  block.nowMicros + stay(block)
}

boolean offloads(CachedBlock block) {
  stay(block) >= offload_from
}

double stay(CachedBlock block) {
  ofClass(block.request) + (block.shared ? shared : 0.0)
}

double ofClass(Request request) {
  if (request.critical) return critical
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  request.background ? background : standard
}
