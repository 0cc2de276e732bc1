/** Takes the instance with the fewest requests; of equals the first. */
int route(Request request, ClusterView cluster) {
  int best = 0
  for (int i = 1; i < cluster.size; i++) {
    if (cluster.getAt(i).load < cluster.getAt(best).load) {
      best = i
    }
  }
  best
}
