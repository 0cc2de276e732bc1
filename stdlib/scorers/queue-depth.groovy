/** Prefers instances with few requests, relative to the least and the most loaded one. */
int least = 0
int most = 0

void prepare(Request request, ClusterView cluster) {
  least = cluster.leastLoaded.load
  most = cluster.mostLoaded.load
}

double score(Request request, InstanceView instance) {
  most == least ? 1.0 : (most - instance.load) / (most - least)
}
