/**
 * Refuses batch, sheddable and background requests by chance, the more likely the more saturated
 * the cluster is. From nothing at the start to everything at full saturation. The draw belongs to
 * the request, so a request that passes at some saturation also passes at any lower one. The
 * measures of saturation are those of llm-d; the ramp is our own.
 */
param by: 'utilization', 'what saturates', oneOf: ['utilization', 'concurrency']
param start: 0.5, 'saturation up to which all pass', in: 0.0..100.0
param full: 1.0, 'saturation from which none passes', in: 0.0..100.0
param queue: 5.0, 'queue length that counts as saturated', in: 1e-3..100000.0
param memory: 0.8, 'KV utilization that counts as saturated', in: 1e-3..1.0
param requests: 100, 'requests of an instance that count as saturated', in: 1..1000000

boolean admit(Request request, ClusterView cluster) {
  if (request.critical || request.standard || request.unclassified) {
    return true
  }
  double saturation = by.equals('concurrency') ? concurrency(cluster) : utilization(cluster)
  if (saturation < full && saturation > start) {
    return uniform(request) >= (saturation - start) / (full - start)
  }
  saturation < full
}

double utilization(ClusterView cluster) {
  double sum = 0.0
  for (int i = 0; i < cluster.size; i++) {
    InstanceView instance = cluster.getAt(i)
    sum = sum + Math.max(instance.queueDepth / queue, instance.kvUtilization / memory)
  }
  cluster.size == 0 ? 1.0 : sum / cluster.size
}

double concurrency(ClusterView cluster) {
  cluster.size == 0 ? 1.0 : cluster.totalLoad / (cluster.size * requests)
}
