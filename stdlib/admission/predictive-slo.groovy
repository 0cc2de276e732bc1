/**
 * Would refuse a request whose predicted time to first token breaks its budget; its index is never
 * filled, so it admits all.
 */
param headroom: 1.0, 'share of the budget that the estimate may take', in: 0.1..10.0
param budget_standard: 500.ms, 'budget of standard and unclassified requests', in: 1.ms..10.min
param budget_sheddable: 300.ms, 'budget of sheddable requests', in: 1.ms..10.min
param budget_batch: 5.s, 'budget of batch requests', in: 1.ms..10.min

PrefixIndex index = new PrefixIndex(10000)

boolean admit(Request request, ClusterView cluster) {
  if (request.critical || request.background || coldStart(request, cluster)) {
    return true
  }
  double best = Double.MAX_VALUE
  for (int i = 0; i < cluster.size; i++) {
    best = Math.min(best, estimate(request, cluster.getAt(i)))
  }
  best <= budget(request) * headroom
}

boolean coldStart(Request request, ClusterView cluster) {
  for (int i = 0; i < cluster.size; i++) {
    if (index.match(request, i) > 0) {
      return false
    }
  }
  true
}

double estimate(Request request, InstanceView instance) {
  int slots = instance.batchSize == 0 ? 8 : Math.max(1, 8 - instance.batchSize)
  double waiting = Math.ceil(instance.queueDepth / slots) * 7000
  int fresh = Math.max(0, request.inputTokens - 16 * index.match(request, instance.id))
  waiting + (6910.42 + 17.67 * fresh)
}

double budget(Request request) {
  request.sheddable ? budget_sheddable : request.batch ? budget_batch : budget_standard
}
