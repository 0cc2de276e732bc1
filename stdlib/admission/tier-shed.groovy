/**
 * Refuses classes below a value while the most loaded instance has more requests than a limit. The
 * values: critical 4, standard and unclassified 3, batch -1, sheddable -2, background -3. The load
 * counts each request once.
 */
param limit: 0, 'load that is still fine', in: 0..1000000
param minimum: 3, 'value from which a class is always admitted', in: -3..5

boolean admit(Request request, ClusterView cluster) {
  value(request) >= minimum || cluster.size == 0 || cluster.mostLoaded.load <= limit
}

int value(Request request) {
  if (request.critical) return 4
  if (request.batch) return -1
  if (request.sheddable) return -2
  request.background ? -3 : 3
}
