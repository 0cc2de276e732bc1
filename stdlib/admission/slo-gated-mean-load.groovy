/**
 * Refuses what may be shed while the mean load of the instances is above a threshold; critical and
 * standard always pass.
 */
param threshold: 8.0, 'mean load per instance that still admits sheddable requests', in: 0.0..1000.0

boolean admit(Request request, ClusterView cluster) {
  if (request.critical || request.standard || request.unclassified || cluster.size == 0) {
    return true
  }
  cluster.totalLoad / cluster.size <= threshold
}
