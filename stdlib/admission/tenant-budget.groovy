/**
 * Refuses batch, sheddable and background requests of a tenant that has more in flight than its
 * budget, a share of what the cluster can hold. In flight is what was admitted and has not ended,
 * of any class. Requests without a tenant pass.
 */
param share: 0.25, 'share of the capacity that a tenant may have in flight', in: 0.0..1.0
param capacity: 100, 'requests in flight that an instance is taken for', in: 1..1000000

Map<String, int[]> inFlight = new HashMap<String, int[]>()

boolean admit(Request request, ClusterView cluster) {
  if (request.tenant.isEmpty()) {
    return true
  }
  int[] own = inFlight.get(request.tenant)
  if (own == null) {
    own = new int[1]
    inFlight.put(request.tenant, own)
  }
  boolean mayBeShed = request.batch || request.sheddable || request.background
  if (mayBeShed && own[0] > share * capacity * cluster.size) {
    return false
  }
  own[0] = own[0] + 1
  true
}

boolean observesResponses() {
  true
}

void ended(Request request, Response response) {
  int[] own = inFlight.get(request.tenant)
  if (own != null) {
    own[0] = own[0] - 1
  }
}
