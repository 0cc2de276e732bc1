/**
 * Weighs prefix affinity, queue depth and free memory, and turns to memory when it runs short on
 * any instance. A hard switch at the highest KV utilization; both settings share what is known of
 * the prompts.
 */
param pressed_from: 0.5, 'highest KV utilization from which memory is short', in: 0.0..1.0
param calm_affinity: 3.0, 'weight of prefix affinity while memory is plenty', in: 0.0..100.0
param calm_depth: 2.0, 'weight of queue depth while memory is plenty', in: 0.0..100.0
param calm_memory: 2.0, 'weight of free memory while memory is plenty', in: 0.0..100.0
param pressed_affinity: 2.0, 'weight of prefix affinity while memory is short', in: 0.0..100.0
param pressed_depth: 2.0, 'weight of queue depth while memory is short', in: 0.0..100.0
param pressed_memory: 5.0, 'weight of free memory while memory is short', in: 0.0..100.0

PrefixIndex index = new PrefixIndex(10000)
int least = 0
int most = 0
double fullest = 0.0

int route(Request request, ClusterView cluster) {
  survey(cluster)
  int best = 0
  double bestTotal = -1.0
  for (int i = 0; i < cluster.size; i++) {
    double total = total(request, cluster.getAt(i))
    if (total > bestTotal) {
      best = i
      bestTotal = total
    }
  }
  index.record(request, best)
  best
}

void survey(ClusterView cluster) {
  least = cluster.leastLoaded.load
  most = cluster.mostLoaded.load
  fullest = 0.0
  for (int i = 0; i < cluster.size; i++) {
    fullest = Math.max(fullest, cluster.getAt(i).kvUtilization)
  }
}

double total(Request request, InstanceView instance) {
  int blocks = request.promptBlocks
  double cached = blocks == 0 ? 0.0 : index.match(request, instance.id) / blocks
  double idle = most == least ? 1.0 : (most - instance.load) / (most - least)
  double free = clamp(1.0 - instance.kvUtilization, 0.0, 1.0)
  boolean calm = fullest < pressed_from
  double affinity = calm ? calm_affinity : pressed_affinity
  double depth = calm ? calm_depth : pressed_depth
  double memory = calm ? calm_memory : pressed_memory
  double sum = affinity + depth + memory
  cached * (affinity / sum) + idle * (depth / sum) + free * (memory / sum)
}
