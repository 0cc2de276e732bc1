/**
 * Refuses by class once the longest queue of any instance is too long; critical requests always
 * pass.
 */
param standard_limit: 10, 'queue length from which standard requests are refused', in: 0..10000
param sheddable_limit: 5, 'queue length from which all lower classes are refused', in: 0..10000

boolean admit(Request request, ClusterView cluster) {
  if (request.critical) {
    return true
  }
  int longest = 0
  for (int i = 0; i < cluster.size; i++) {
    longest = Math.max(longest, cluster.getAt(i).queueDepth)
  }
  longest < (request.standard || request.unclassified ? standard_limit : sheddable_limit)
}
