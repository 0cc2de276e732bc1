/**
 * Balances as the data-parallel front end of vLLM does: a waiting request weighs as much as four
 * running ones.
 */
param waiting: 4, 'running requests that a waiting one counts for', in: 0..1000

int least = 0
int most = 0

void prepare(Request request, ClusterView cluster) {
  least = Integer.MAX_VALUE
  most = 0
  for (int i = 0; i < cluster.size; i++) {
    int weight = weight(cluster.getAt(i))
    least = Math.min(least, weight)
    most = Math.max(most, weight)
  }
}

double score(Request request, InstanceView instance) {
  most == least ? 1.0 : (most - weight(instance)) / (most - least)
}

int weight(InstanceView instance) {
  waiting * instance.queueDepth + instance.batchSize
}
