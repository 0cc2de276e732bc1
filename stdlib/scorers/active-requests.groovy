/**
 * Prefers instances with few requests in flight, relative to the most loaded one; only an idle one
 * scores 1.
 */
int most = 0

void prepare(Request request, ClusterView cluster) {
  most = cluster.mostLoaded.load
}

double score(Request request, InstanceView instance) {
  instance.load == 0 ? 1.0 : (most - instance.load) / most
}
