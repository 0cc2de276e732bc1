/**
 * Takes the instance with the most requests, as a bad example to measure against; of equals the
 * first.
 */
int route(Request request, ClusterView cluster) {
  cluster.mostLoaded.id
}
