/**
 * Takes the instance with the most requests, as a bad example to measure against; of equals the
 * first.
 */
int route(Request request, ClusterView cluster) {
  int worst = 0
  for (int i = 1; i < cluster.size; i++) {
    if (cluster.getAt(i).load > cluster.getAt(worst).load) {
      worst = i
    }
  }
  worst
}
