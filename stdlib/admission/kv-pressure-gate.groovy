/**
 * Refuses what may be shed while KV memory is short: too few free blocks on the freest instance, or
 * over the whole cluster. Critical, standard and unclassified requests always pass. Our own
 * definition.
 */
param floor: 10.percent, 'share of free blocks that must remain', in: 0.percent..100.percent
param of: 'cluster', 'where it must remain', oneOf: ['cluster', 'best']

boolean admit(Request request, ClusterView cluster) {
  if (request.critical || request.standard || request.unclassified || cluster.size == 0) {
    return true
  }
  double best = 0.0
  double sum = 0.0
  for (int i = 0; i < cluster.size; i++) {
    double free = 1.0 - cluster.getAt(i).kvUtilization
    best = Math.max(best, free)
    sum = sum + free
  }
  (of.equals('best') ? best : sum / cluster.size) >= floor
}
