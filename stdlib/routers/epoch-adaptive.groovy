/**
 * Weighs prefix affinity against queue depth, and moves the weights after every epoch by the share
 * of refused requests.
 */
param epoch: 100, 'routed requests between two changes of the weights', in: 1..100000
param high: 0.10, 'share of refusals above which load counts more', in: 0.0..10.0
param low: 0.02, 'share of refusals below which affinity counts more', in: 0.0..10.0
param step: 0.5, 'how fast the weights move', in: 0.0..10.0

PrefixIndex index = new PrefixIndex(10000)
double affinity = 3.0
double depth = 2.0
int routedInEpoch = 0
int rejectedInEpoch = 0

void rejected(Request request) {
  rejectedInEpoch++
}

int route(Request request, ClusterView cluster) {
  routedInEpoch++
  if (routedInEpoch >= epoch) {
    adapt()
  }
  int chosen = choose(request, cluster)
  index.record(request, chosen)
  chosen
}

int choose(Request request, ClusterView cluster) {
  int least = cluster.leastLoaded.load
  int most = cluster.mostLoaded.load
  int blocks = request.promptBlocks
  double sum = affinity + depth
  int best = 0
  double bestTotal = -1.0
  for (int i = 0; i < cluster.size; i++) {
    double cached = blocks == 0 ? 0.0 : index.match(request, i) / blocks
    double idle = most == least ? 1.0 : (most - cluster.getAt(i).load) / (most - least)
    double total = cached * (affinity / sum) + idle * (depth / sum)
    if (total > bestTotal) {
      best = i
      bestTotal = total
    }
  }
  best
}

void adapt() {
  double alpha = step / 10.0
  double r = rejectedInEpoch / routedInEpoch
  if (r > high) {
    depth = Math.min(5.0, depth * (1.0 + alpha * (r - high) * 10.0))
    affinity = Math.max(1.0, affinity * Math.max(0.8, 1.0 - alpha * (r - high) * 5.0))
  } else if (r < low) {
    depth = Math.max(2.0, depth * (1.0 - alpha * 0.5))
    affinity = Math.min(5.0, affinity * (1.0 + alpha * 0.5))
  }
  if (depth > 0.0 && affinity / depth > 1.33) {
    depth = affinity / 1.33
    if (depth > 5.0) {
      depth = 5.0
      affinity = depth * 1.33
    }
  }
  routedInEpoch = 0
  rejectedInEpoch = 0
}
