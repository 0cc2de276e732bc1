/**
 * Refuses a request whose predicted time to first token breaks its budget, and learns from
 * responses how to predict. The estimate is that of predictive-slo; where prompts are cached is
 * taken from where responses came from, and estimates are corrected by how far earlier ones were
 * off. Critical and background requests pass, and all do while an instance is idle. Our own
 * definition.
 */
param headroom: 1.0, 'share of the budget that the estimate may take', in: 0.1..10.0
param budget_standard: 500.ms, 'budget of standard and unclassified requests', in: 1.ms..10.min
param budget_sheddable: 300.ms, 'budget of sheddable requests', in: 1.ms..10.min
param budget_batch: 5.s, 'budget of batch requests', in: 1.ms..10.min
param block: 16.tokens, 'tokens of a KV block, as the cluster has them', in: 1.tokens..4096.tokens
param learning: 0.05, 'weight of one response in the correction', in: 1e-4..1.0

PrefixIndex index = new PrefixIndex(10000)
double correction = 1.0
double[] estimates = new double[64]

boolean admit(Request request, ClusterView cluster) {
  double best = Double.MAX_VALUE
  for (int i = 0; i < cluster.size; i++) {
    best = Math.min(best, estimate(request, cluster.getAt(i)))
  }
  remember(request, best)
  boolean idle = cluster.size == 0 || cluster.leastLoaded.load == 0
  request.critical || request.background || idle || best * correction <= budget(request) * headroom
}

double estimate(Request request, InstanceView instance) {
  int slots = instance.batchSize == 0 ? 8 : Math.max(1, 8 - instance.batchSize)
  double waiting = Math.ceil((instance.queueDepth + instance.pending) / slots) * 7000
  int fresh = Math.max(0, request.inputTokens - block * index.match(request, instance.id))
  waiting + (6910.42 + 17.67 * fresh)
}

void remember(Request request, double estimate) {
  if (request.id >= estimates.length) {
    estimates = Arrays.copyOf(estimates, 2 * request.id)
  }
  estimates[request.id] = estimate
}

double budget(Request request) {
  request.sheddable ? budget_sheddable : request.batch ? budget_batch : budget_standard
}

boolean observesResponses() {
  true
}

void ended(Request request, Response response) {
  if (response.dropped || response.ttftMicros < 0) {
    return
  }
  index.record(request, response.instance)
  double off = response.ttftMicros / estimates[request.id]
  correction = correction + learning * (off - correction)
}
