/**
 * Prefers instances whose KV cache holds the start of this prompt, as the instances themselves
 * report it.
 */
param capacity: 10000.blocks, 'blocks remembered for each instance', in: 1.blocks..10000000.blocks

PrefixIndex index = new PrefixIndex(capacity)

double score(Request request, InstanceView instance) {
  int blocks = request.promptBlocks
  blocks == 0 ? 0.0 : index.match(request, instance.id) / blocks
}

boolean observesKv() {
  true
}

void prefillAllocated(Request request, int instance) {
  index.record(request, instance)
}

void blockEvicted(int instance, long blockKey) {
  index.forget(instance, blockKey)
}
