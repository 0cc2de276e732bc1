/**
 * Compares two instances that the prompt's start picks by hash, and keeps the one that has more of
 * it cached unless it is too busy. Too busy means: the requests it has more than the other would
 * cost more steps than the cached tokens save. With the same cached, the less loaded one wins, of
 * equals the first. After the idea of hash-based choice of two with a dynamic margin; the formula
 * is our own.
 */
param blocks: 1.blocks, 'leading blocks whose content picks the two', in: 1.blocks..100000.blocks
param block: 16.tokens, 'tokens of a KV block, as the cluster has them', in: 1.tokens..4096.tokens
param prefill: 17.67, 'microseconds that a cached prompt token saves', in: 0.0..10000.0
param step: 6913.26.us, 'time that each request ahead costs', in: 1.us..1.s

PrefixIndex index = new PrefixIndex(10000)

int route(Request request, ClusterView cluster) {
  int first = 0
  int second = 0
  if (cluster.size > 1) {
    long content = hash(content(request))
    first = Math.floorMod(content, cluster.size)
    second = Math.floorMod(first + 1 + Math.floorMod(hash(content), cluster.size - 1), cluster.size)
  }
  int chosen = better(request, cluster.getAt(first), cluster.getAt(second))
  index.record(request, chosen)
  chosen
}

long content(Request request) {
  int known = Math.min(blocks, request.promptBlocks)
  known == 0 ? -1 - request.id : request.blockKey(known - 1)
}

int better(Request request, InstanceView first, InstanceView second) {
  int more = index.match(request, first.id) - index.match(request, second.id)
  int ahead = first.load - second.load
  double margin = Math.abs(more) * block * prefill / step
  if (more < 0) {
    return -ahead > margin ? first.id : second.id
  }
  ahead > margin ? second.id : first.id
}
