/** Takes the instance with the best weighted sum of scores; of equals the first. */
List<WeightedScorer> terms = List.of()
double sumOfWeights = 0.0

void useScorers(List<WeightedScorer> scorers) {
  terms = scorers
  sumOfWeights = 0.0
  for (int t = 0; t < terms.size(); t++) {
    sumOfWeights = sumOfWeights + terms.get(t).weight()
  }
}

int route(Request request, ClusterView cluster) {
  int count = terms.size()
  if (count == 0) {
    throw new IllegalStateException('the weighted router has no scorers')
  }
  for (int t = 0; t < count; t++) {
    terms.get(t).scorer().prepare(request, cluster)
  }
  int best = 0
  double bestTotal = -1.0
  for (int i = 0; i < cluster.size; i++) {
    double total = total(request, cluster.getAt(i))
    if (total > bestTotal) {
      best = i
      bestTotal = total
    }
  }
  for (int t = 0; t < count; t++) {
    terms.get(t).scorer().routed(request, best)
  }
  best
}

double total(Request request, InstanceView instance) {
  double sum = 0.0
  for (int t = 0; t < terms.size(); t++) {
    double score = terms.get(t).scorer().score(request, instance)
    if (score < 0.0) score = 0.0
    if (score > 1.0) score = 1.0
    sum = sum + score * (terms.get(t).weight() / sumOfWeights)
  }
  sum
}

boolean observesKv() {
  for (int t = 0; t < terms.size(); t++) {
    if (terms.get(t).scorer().observesKv()) {
      return true
    }
  }
  false
}

void prefillAllocated(Request request, int instance) {
  for (int t = 0; t < terms.size(); t++) {
    terms.get(t).scorer().prefillAllocated(request, instance)
  }
}

void blockEvicted(int instance, long blockKey) {
  for (int t = 0; t < terms.size(); t++) {
    terms.get(t).scorer().blockEvicted(instance, blockKey)
  }
}
