/**
 * Takes the instance that would be the first to have computed this prompt and all those it was sent
 * before; of equals the first. How long a prompt takes is known when it arrives, how long its answer
 * takes is not: so only prompts count, and only the blocks of them that the instance was not sent
 * before. Each instance is thought of as a line that computes prompts one after another at a steady
 * pace. Where all wait for prompts, equal work is equal waiting, which equal numbers of requests are
 * not.
 */
param prefill: 21.04, 'microseconds that a prompt token takes, with its share of a full step', in: 0.0..10000.0
param block: 16.tokens, 'tokens of a KV block, as the cluster has them', in: 1.tokens..4096.tokens

PrefixIndex index = new PrefixIndex(10000)
double[] doneMicros = new double[0]

int route(Request request, ClusterView cluster) {
  if (doneMicros.length != cluster.size) {
    doneMicros = new double[cluster.size]
  }
  int best = 0
  double earliest = Double.MAX_VALUE
  for (int i = 0; i < cluster.size; i++) {
    double done = doneOn(i, request, cluster.nowMicros)
    if (done < earliest) {
      best = i
      earliest = done
    }
  }
  doneMicros[best] = earliest
  index.record(request, best)
  best
}

double doneOn(int instance, Request request, long nowMicros) {
  int fresh = request.inputTokens - index.match(request, instance) * block
  Math.max(doneMicros[instance], nowMicros) + prefill * fresh
}
