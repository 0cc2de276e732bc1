/** Prefers instances with many free KV blocks, relative to the freest one. */
long most = 0

void prepare(Request request, ClusterView cluster) {
  most = 0
  for (int i = 0; i < cluster.size; i++) {
    most = Math.max(most, cluster.getAt(i).freeBlocks)
  }
}

double score(Request request, InstanceView instance) {
  most <= 0 ? 0.0 : instance.freeBlocks / most
}
