/**
 * Orders by class with a value for each of the five, and lets all gain priority alike as they
 * wait.
 */
param critical: 10.0, 'priority of a fresh critical request', in: 0.0..100.0
param standard: 5.0, 'priority of a fresh standard request', in: 0.0..100.0
param sheddable: 3.0, 'priority of a fresh sheddable request', in: 0.0..100.0
param batch: 1.0, 'priority of a fresh batch request', in: 0.0..100.0
param background: 0.0, 'priority of a fresh background or unclassified request', in: 0.0..100.0
param age_weight: 1e-5.per_us, 'priority gained per time of waiting', in: 0.per_us..1e-2.per_us

double priority(Request request, long nowMicros) {
  base(request) + age_weight * (nowMicros - request.arrivalMicros)
}

double base(Request request) {
  if (request.critical) return critical
  if (request.standard) return standard
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  background
}
