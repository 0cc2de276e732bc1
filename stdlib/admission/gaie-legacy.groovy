/**
 * Refuses batch, sheddable and background requests while the cluster is saturated, as the gateway
 * API inference extension did. Saturation is the mean over the instances of whichever is larger,
 * queue length or KV utilization, each against its own limit.
 */
param queue: 5.0, 'queue length that counts as saturated', in: 1e-3..100000.0
param memory: 0.8, 'KV utilization that counts as saturated', in: 1e-3..1.0

boolean admit(Request request, ClusterView cluster) {
  request.critical || request.standard || request.unclassified || saturation(cluster) < 1.0
}

double saturation(ClusterView cluster) {
  double sum = 0.0
  for (int i = 0; i < cluster.size; i++) {
    InstanceView instance = cluster.getAt(i)
    sum = sum + Math.max(instance.queueDepth / queue, instance.kvUtilization / memory)
  }
  cluster.size == 0 ? 1.0 : sum / cluster.size
}
