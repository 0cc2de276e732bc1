/**
 * Weighs prefix affinity only for prompts that some instance is known to have cached, and queue
 * depth and free memory alone for all others. Iteration 2 of the routing track had the idea; the
 * formula is our own, as only the idea was published.
 */
param affinity: 3.0, 'weight of prefix affinity for known prompts', in: 0.0..100.0
param depth: 2.0, 'weight of queue depth', in: 0.0..100.0
param memory: 2.0, 'weight of free memory', in: 0.0..100.0

PrefixIndex index = new PrefixIndex(10000)

int route(Request request, ClusterView cluster) {
  int least = cluster.leastLoaded.load
  int most = cluster.mostLoaded.load
  boolean known = isKnown(request, cluster)
  double sum = known ? affinity + depth + memory : depth + memory
  int best = 0
  double bestTotal = -1.0
  for (int i = 0; i < cluster.size; i++) {
    InstanceView instance = cluster.getAt(i)
    double idle = most == least ? 1.0 : (most - instance.load) / (most - least)
    double total = idle * (depth / sum) + clamp(1.0 - instance.kvUtilization, 0.0, 1.0) * (memory / sum)
    if (known) {
      total += index.match(request, i) / request.promptBlocks * (affinity / sum)
    }
    if (total > bestTotal) {
      best = i
      bestTotal = total
    }
  }
  index.record(request, best)
  best
}

boolean isKnown(Request request, ClusterView cluster) {
  for (int i = 0; i < cluster.size; i++) {
    if (index.match(request, i) > 0) {
      return true
    }
  }
  false
}
