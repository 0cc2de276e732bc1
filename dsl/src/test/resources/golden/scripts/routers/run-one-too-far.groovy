int route(Request request, ClusterView cluster) {
  int best = 0
  for (int i = 0; i <= cluster.size; i++) {
    if (cluster[i].load < cluster[best].load) best = i
  }
  best
}
