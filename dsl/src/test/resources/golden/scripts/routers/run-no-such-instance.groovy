int route(Request request, ClusterView cluster) {
  cluster.size
}
