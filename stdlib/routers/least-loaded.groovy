/** Takes the instance with the fewest requests; of equals the first. */
int route(Request request, ClusterView cluster) {
  cluster.leastLoaded.id
}
