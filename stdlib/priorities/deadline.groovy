/**
 * Puts the request first whose deadline is nearest, or longest past. Earliest deadline first, with
 * a deadline for each class counted from arrival; the priority is the time past it in seconds,
 * negative before.
 */
param critical: 50.ms, 'deadline of critical requests', in: 0.ms..60.min
param standard: 200.ms, 'deadline of standard and unclassified requests', in: 0.ms..60.min
param sheddable: 500.ms, 'deadline of sheddable requests', in: 0.ms..60.min
param batch: 5.s, 'deadline of batch requests', in: 0.ms..60.min
param background: 1.min, 'deadline of background requests', in: 0.ms..60.min

double priority(Request request, long nowMicros) {
  (nowMicros - request.arrivalMicros - deadline(request)) / 1e6
}

double deadline(Request request) {
  if (request.critical) return critical
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  request.background ? background : standard
}
