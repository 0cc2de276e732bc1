/**
 * Lets go of what lower classes left behind first, and of critical content last. A prefix that
 * requests share outlasts, with the default, all content of single requests; of equals the one let
 * go longest ago leaves. The class is that of the last holder.
 */
param critical: 4, 'value of what critical requests left', in: -100..100
param standard: 3, 'value of what standard and unclassified requests left', in: -100..100
param batch: -1, 'value of what batch requests left', in: -100..100
param sheddable: -2, 'value of what sheddable requests left', in: -100..100
param background: -3, 'value of what background requests left', in: -100..100
param shared: 10, 'added for a prefix that requests share', in: 0..1000
param offload_from: -100, 'value from which content goes to the CPU tier', in: -100..1100

double retention(CachedBlock block) {
  value(block)
}

boolean offloads(CachedBlock block) {
  value(block) >= offload_from
}

int value(CachedBlock block) {
  ofClass(block.request) + (block.shared ? shared : 0)
}

int ofClass(Request request) {
  if (request.critical) return critical
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  request.background ? background : standard
}
