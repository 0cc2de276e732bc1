/**
 * Refuses batch, sheddable and background requests of a tenant that lately took more than its share
 * of the admitted prompt tokens, while the cluster is busy. What was admitted fades with time.
 * Requests without a tenant pass. Our own definition: the gateway does not see what completes, so
 * the share is of admissions, not of requests in flight.
 */
param share: 0.25, 'share of the recent prompt tokens that a tenant may take', in: 0.0..1.0
param busy: 8.0, 'mean load per instance from which shares are enforced', in: 0.0..100000.0
param memory: 1.s, 'time after which an admission counts a third', in: 1.ms..60.min

Map<String, double[]> accounts = new HashMap<String, double[]>()
double[] total = new double[2]

boolean admit(Request request, ClusterView cluster) {
  if (request.tenant.isEmpty()) {
    return true
  }
  double[] own = accounts.get(request.tenant)
  if (own == null) {
    own = new double[2]
    accounts.put(request.tenant, own)
  }
  fade(own, cluster.nowMicros)
  fade(total, cluster.nowMicros)
  if (mayBeShed(request) && meanLoad(cluster) >= busy && own[0] > share * total[0]) {
    return false
  }
  own[0] = own[0] + request.inputTokens
  total[0] = total[0] + request.inputTokens
  true
}

boolean mayBeShed(Request request) {
  request.batch || request.sheddable || request.background
}

/** An account is the tokens that still count, and when they were counted. */
void fade(double[] account, long nowMicros) {
  account[0] = account[0] * Math.exp((account[1] - nowMicros) / memory)
  account[1] = nowMicros
}

double meanLoad(ClusterView cluster) {
  int load = 0
  for (int i = 0; i < cluster.size; i++) {
    load += cluster.getAt(i).load
  }
  cluster.size == 0 ? 0.0 : load / cluster.size
}
