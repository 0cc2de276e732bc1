/**
 * Weighs the prefill time that cached blocks save against the waiting that a longer queue costs.
 */
param block: 16.tokens, 'tokens of a KV block, as the cluster has them', in: 1.tokens..4096.tokens
param step: 6910.42.us, 'time of a step before it computes a token', in: 0.us..1.s
param prefill: 17.67, 'microseconds per prompt token', in: 0.0..10000.0
param decode: 2.84, 'microseconds per output token', in: 0.0..10000.0
param attention: 0.0, 'microseconds per pair of prompt tokens', in: 0.0..1.0
param capacity: 10000.blocks, 'blocks remembered per instance', in: 1.blocks..10000000.blocks

PrefixIndex index = new PrefixIndex(capacity)
int least = 0

void prepare(Request request, ClusterView cluster) {
  least = cluster.leastLoaded.load
}

double score(Request request, InstanceView instance) {
  if (request.promptBlocks == 0) {
    return 0.5
  }
  double saving = saving(request.inputTokens, index.match(request, instance.id) * block)
  double delay = (instance.load - least) * (step + decode)
  double both = saving + delay
  both == 0.0 ? 0.5 : saving / both
}

double saving(int tokens, int cached) {
  double fresh = Math.max(0, tokens - cached)
  double whole = prefill * tokens + attention * tokens * tokens
  Math.max(0.0, whole - (prefill * fresh + attention * fresh * tokens))
}

void routed(Request request, int instance) {
  index.record(request, instance)
}
