/**
 * Prefers instances whose KV memory is healthy: free blocks, no reloads under way, no thrashing.
 */
param transfer_scale: 10.ms, 'reload time that costs a full point', in: 1.us..10.s
param thrash_weight: 2.0, 'points lost per unit of thrashing rate', in: 0.0..100.0

double score(Request request, InstanceView instance) {
  double health = 1.0 - instance.kvUtilization
  health = health - instance.pendingTransferMicros / transfer_scale
  health = health - thrash_weight * instance.kvThrashingRate
  clamp(health, 0.0, 1.0)
}
