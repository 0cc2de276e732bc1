/**
 * Orders by class, and lets every class gain priority as it waits, the lower ones only after a
 * grace time.
 */
param critical: 10.0, 'priority of a fresh critical request', in: 0.0..100.0
param standard: 5.0, 'priority of a fresh standard or unclassified request', in: 0.0..100.0
param sheddable: 1.0, 'priority of a fresh request of any other class', in: 0.0..100.0
param age_weight: 1e-5.per_us, 'priority gained per time of waiting', in: 0.per_us..1e-2.per_us
param threshold_standard: 100.ms, 'waiting that gains a standard request nothing', in: 0.ms..1.min
param threshold_sheddable: 200.ms, 'waiting that gains any other request nothing', in: 0.ms..1.min

double priority(Request request, long nowMicros) {
  double age = nowMicros - request.arrivalMicros
  if (request.critical) {
    return critical + Math.max(0.0, age_weight * age)
  }
  if (request.standard || request.unclassified) {
    return standard + Math.max(0.0, age_weight * (age - threshold_standard))
  }
  sheddable + Math.max(0.0, age_weight * (age - threshold_sheddable))
}
