/**
 * Refuses requests of one class and of all below it by chance, while more requests wait than the
 * queues may hold on average. The draw belongs to the request, so a request that passes at some
 * probability also passes at any lower one. Critical requests always pass, and requests without a
 * class count as standard. Our own definition.
 */
param queue: 8.0, 'mean queue length that is still fine', in: 0.0..10000.0
param shed: 'sheddable', 'highest class that may be refused', oneOf: ['standard', 'batch', 'sheddable', 'background']
param probability: 50.percent, 'share of them that is refused', in: 0.percent..100.percent

boolean admit(Request request, ClusterView cluster) {
  rank(request) > highest() || waiting(cluster) <= queue || uniform(request) >= probability
}

double waiting(ClusterView cluster) {
  double sum = 0.0
  for (int i = 0; i < cluster.size; i++) {
    sum = sum + cluster.getAt(i).queueDepth
  }
  cluster.size == 0 ? 0.0 : sum / cluster.size
}

int rank(Request request) {
  if (request.critical) return 4
  if (request.batch) return 2
  if (request.sheddable) return 1
  request.background ? 0 : 3
}

int highest() {
  if (shed.equals('standard')) return 3
  if (shed.equals('batch')) return 2
  shed.equals('sheddable') ? 1 : 0
}
