/**
 * Prefers instances that were sent the start of this prompt before: the share of its blocks the
 * router remembers there.
 */
param capacity: 10000.blocks, 'blocks remembered for each instance', in: 1.blocks..10000000.blocks

PrefixIndex index = new PrefixIndex(capacity)

double score(Request request, InstanceView instance) {
  int blocks = request.promptBlocks
  blocks == 0 ? 0.0 : index.match(request, instance.id) / blocks
}

void routed(Request request, int instance) {
  index.record(request, instance)
}
