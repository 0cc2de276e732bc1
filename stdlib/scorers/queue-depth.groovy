/** Prefers instances with few requests, relative to the least and the most loaded one. */
int least = 0
int most = 0

void prepare(Request request, ClusterView cluster) {
  least = Integer.MAX_VALUE
  most = 0
  for (int i = 0; i < cluster.size; i++) {
    int load = cluster.getAt(i).load
    least = Math.min(least, load)
    most = Math.max(most, load)
  }
}

double score(Request request, InstanceView instance) {
  most == least ? 1.0 : (most - instance.load) / (most - least)
}
