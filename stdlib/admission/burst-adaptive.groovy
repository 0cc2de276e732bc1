/**
 * Refuses batch, sheddable and background requests above a mean load, and at a lower one while
 * requests arrive faster than usual. The limit is divided by the ratio of the present arrival rate
 * to the usual one, both counts that fade with time; a slow hour does not raise it. Our own
 * definition.
 */
param limit: 16.0, 'mean load per instance that is fine at the usual rate', in: 0.0..100000.0
param least: 2.0, 'mean load per instance that is fine in any burst', in: 0.0..100000.0
param present: 100.ms, 'memory of the present rate', in: 1.ms..1.min
param usual: 10.s, 'memory of the usual rate', in: 1.ms..60.min

double presentCount = 0.0
double usualCount = 0.0
long firstMicros = -1
long lastMicros = 0

boolean admit(Request request, ClusterView cluster) {
  fade(cluster.nowMicros)
  double burst = burst()
  presentCount = presentCount + 1.0
  usualCount = usualCount + 1.0
  if (request.critical || request.standard || request.unclassified || cluster.size == 0) {
    return true
  }
  cluster.totalLoad / cluster.size <= Math.max(least, limit / burst)
}

void fade(long nowMicros) {
  if (firstMicros < 0) {
    firstMicros = nowMicros
    lastMicros = nowMicros
  }
  double passed = nowMicros - lastMicros
  presentCount = presentCount * Math.exp(-passed / present)
  usualCount = usualCount * Math.exp(-passed / usual)
  lastMicros = nowMicros
}

/** The rate before this request over the usual one, at least 1; 1 before any time has passed. */
double burst() {
  double observed = lastMicros - firstMicros
  if (observed == 0.0) {
    return 1.0
  }
  double now = presentCount / (present * (1.0 - Math.exp(-observed / present)))
  double before = usualCount / (usual * (1.0 - Math.exp(-observed / usual)))
  now > before ? now / before : 1.0
}
