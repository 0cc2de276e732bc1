/**
 * Prefers instances whose KV memory is healthy, and minds reloads the more the more urgent the
 * request is.
 */
param transfer_scale: 10.ms, 'reload time that costs a full point at weight 1', in: 1.us..10.s
param thrash_weight: 2.0, 'points lost per unit of thrashing rate', in: 0.0..100.0
param critical: 5.0, 'weight of reloads for critical requests', in: 0.0..100.0
param standard: 1.0, 'weight of reloads for standard and all other requests', in: 0.0..100.0
param batch: 0.2, 'weight of reloads for batch requests', in: 0.0..100.0
param background: 0.1, 'weight of reloads for background requests', in: 0.0..100.0

double score(Request request, InstanceView instance) {
  double health = 1.0 - instance.kvUtilization
  health = health - urgency(request) * (instance.pendingTransferMicros / transfer_scale)
  health = health - thrash_weight * instance.kvThrashingRate
  clamp(health, 0.0, 1.0)
}

double urgency(Request request) {
  if (request.critical) return critical
  if (request.batch) return batch
  request.background ? background : standard
}
