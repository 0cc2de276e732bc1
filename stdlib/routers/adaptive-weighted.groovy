/**
 * Weighs prefix affinity, queue depth and free memory by class: urgent requests go where it is
 * quiet, patient ones where their prompt is cached. An instance that reloads or thrashes is passed
 * over for the least loaded one that does not.
 */
param critical_affinity: 1.0, 'weight of prefix affinity for critical requests', in: 0.0..100.0
param critical_depth: 5.0, 'weight of queue depth for critical requests', in: 0.0..100.0
param critical_memory: 2.0, 'weight of free memory for critical requests', in: 0.0..100.0
param standard_affinity: 3.0, 'weight of prefix affinity for standard and others', in: 0.0..100.0
param standard_depth: 2.0, 'weight of queue depth for standard and others', in: 0.0..100.0
param standard_memory: 2.0, 'weight of free memory for standard and others', in: 0.0..100.0
param sheddable_affinity: 3.0, 'weight of prefix affinity for sheddable requests', in: 0.0..100.0
param sheddable_depth: 2.0, 'weight of queue depth for sheddable requests', in: 0.0..100.0
param sheddable_memory: 1.0, 'weight of free memory for sheddable requests', in: 0.0..100.0
param batch_affinity: 5.0, 'weight of prefix affinity for batch requests', in: 0.0..100.0
param batch_depth: 1.0, 'weight of queue depth for batch requests', in: 0.0..100.0
param batch_memory: 1.0, 'weight of free memory for batch requests', in: 0.0..100.0
param background_affinity: 5.0, 'weight of prefix affinity for background requests', in: 0.0..100.0
param background_depth: 0.5, 'weight of queue depth for background requests', in: 0.0..100.0
param background_memory: 0.0, 'weight of free memory for background requests', in: 0.0..100.0
param thrashing: 0.1, 'thrashing rate above which an instance is passed over', in: 0.0..1.0

PrefixIndex index = new PrefixIndex(10000)
int least = 0
int most = 0
double affinity = 0.0
double depth = 0.0
double memory = 0.0

int route(Request request, ClusterView cluster) {
  weigh(request)
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
  int chosen = steady(cluster.getAt(best)) ? best : leastLoadedSteady(cluster, best)
  index.record(request, chosen)
  chosen
}

void weigh(Request request) {
  if (request.critical) {
    weights(critical_affinity, critical_depth, critical_memory)
  } else if (request.sheddable) {
    weights(sheddable_affinity, sheddable_depth, sheddable_memory)
  } else if (request.batch) {
    weights(batch_affinity, batch_depth, batch_memory)
  } else if (request.background) {
    weights(background_affinity, background_depth, background_memory)
  } else {
    weights(standard_affinity, standard_depth, standard_memory)
  }
}

void weights(double forAffinity, double forDepth, double forMemory) {
  affinity = forAffinity
  depth = forDepth
  memory = forMemory
}

void survey(ClusterView cluster) {
  least = cluster.leastLoaded.load
  most = cluster.mostLoaded.load
}

double total(Request request, InstanceView instance) {
  int blocks = request.promptBlocks
  double cached = blocks == 0 ? 0.0 : index.match(request, instance.id) / blocks
  double idle = most == least ? 1.0 : (most - instance.load) / (most - least)
  double free = clamp(1.0 - instance.kvUtilization, 0.0, 1.0)
  double sum = affinity + depth + memory
  cached * (affinity / sum) + idle * (depth / sum) + free * (memory / sum)
}

boolean steady(InstanceView instance) {
  instance.pendingTransferMicros <= 0 && instance.kvThrashingRate <= thrashing
}

int leastLoadedSteady(ClusterView cluster, int otherwise) {
  int chosen = -1
  for (int i = 0; i < cluster.size; i++) {
    boolean better = chosen < 0 || cluster.getAt(i).load < cluster.getAt(chosen).load
    if (steady(cluster.getAt(i)) && better) {
      chosen = i
    }
  }
  chosen < 0 ? otherwise : chosen
}
