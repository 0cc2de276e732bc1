/**
 * Prefers instances with a small running batch, relative to the smallest and the largest; all
 * alike score 1.
 */
int least = 0
int most = 0

void prepare(Request request, ClusterView cluster) {
  least = Integer.MAX_VALUE
  most = 0
  for (int i = 0; i < cluster.size; i++) {
    least = Math.min(least, cluster.getAt(i).batchSize)
    most = Math.max(most, cluster.getAt(i).batchSize)
  }
}

double score(Request request, InstanceView instance) {
  most == least ? 1.0 : (most - instance.batchSize) / (most - least)
}
