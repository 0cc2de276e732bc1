/**
 * Spreads prompts that no instance has cached: the instance that took such a prompt longest ago
 * scores best. A prompt that some instance has cached leaves it to the other scorers: all get 0.5.
 */
PrefixIndex index = new PrefixIndex(Integer.MAX_VALUE)
long[] lastCold = new long[0]
long coldSoFar = 0
int instances = 0
boolean cold = true

void prepare(Request request, ClusterView cluster) {
  instances = cluster.size
  if (lastCold.length < instances) {
    lastCold = Arrays.copyOf(lastCold, instances)
  }
  cold = true
  for (int i = 0; i < instances; i++) {
    if (index.match(request, i) > 0) {
      cold = false
    }
  }
}

double score(Request request, InstanceView instance) {
  if (!cold) return 0.5
  instances == 1 ? 1.0 : 1.0 - rank(instance.id) / (instances - 1)
}

/** Instances that have waited longer for a cold prompt; of equals the first counts as longer. */
int rank(int instance) {
  int before = 0
  for (int i = 0; i < instances; i++) {
    if (lastCold[i] < lastCold[instance] || (lastCold[i] == lastCold[instance] && i < instance)) {
      before++
    }
  }
  before
}

void routed(Request request, int instance) {
  if (cold) {
    coldSoFar++
    lastCold[instance] = coldSoFar
  }
}

boolean observesKv() {
  true
}

void prefillAllocated(Request request, int instance) {
  index.record(request, instance)
}

void blockEvicted(int instance, long blockKey) {
  index.forget(instance, blockKey)
}
