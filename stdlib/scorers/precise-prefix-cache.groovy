/**
 * Prefers instances whose KV cache holds the most leading blocks of this prompt, relative to the
 * others; all alike score 1. The instances report what they hold as it happens. One whose cache
 * reports nothing holds nothing.
 */
PrefixIndex index = new PrefixIndex(Integer.MAX_VALUE)
int least = 0
int most = 0

void prepare(Request request, ClusterView cluster) {
  least = Integer.MAX_VALUE
  most = 0
  for (int i = 0; i < cluster.size; i++) {
    int cached = index.match(request, i)
    least = Math.min(least, cached)
    most = Math.max(most, cached)
  }
}

double score(Request request, InstanceView instance) {
  most == least ? 1.0 : (index.match(request, instance.id) - least) / (most - least)
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
