/**
 * Sets the classes apart the more requests wait: all alike on a short queue, as slo-tiered on a
 * long one.
 */
param critical: 10.0, 'priority of a fresh critical request', in: 0.0..100.0
param standard: 5.0, 'priority of a fresh standard or unclassified request', in: 0.0..100.0
param sheddable: 1.0, 'priority of a fresh request of any other class', in: 0.0..100.0
param age_weight: 1e-5.per_us, 'priority gained per time of waiting', in: 0.per_us..1e-2.per_us
param threshold_standard: 100.ms, 'waiting that gains a standard request nothing', in: 0.ms..1.min
param threshold_sheddable: 200.ms, 'waiting that gains any other request nothing', in: 0.ms..1.min
param low: 2.0, 'queue length up to which all classes start alike', in: 0.0..1000.0
param high: 15.0, 'queue length from which the classes are fully apart', in: 0.0..1000.0

double apart = 0.0

void stepStarts(int queueDepth) {
  if (high <= low) {
    apart = queueDepth > 0 ? 1.0 : 0.0
  } else {
    apart = clamp((queueDepth - low) / (high - low), 0.0, 1.0)
  }
}

double priority(Request request, long nowMicros) {
  double age = nowMicros - request.arrivalMicros
  if (request.critical) {
    return base(critical) + Math.max(0.0, age_weight * age)
  }
  if (request.standard || request.unclassified) {
    return base(standard) + Math.max(0.0, age_weight * (age - threshold_standard))
  }
  sheddable + Math.max(0.0, age_weight * (age - threshold_sheddable))
}

double base(double full) {
  sheddable + apart * (full - sheddable)
}
