/**
 * Knows what no gateway can: which requests of the recordings have the longest answers. It keeps the
 * last instance for them and sends all others where their prompt is computed first. Not a strategy
 * but a measure of what knowing is worth; see open-problem.scn.
 */
param prefill: 21.04, 'microseconds that a prompt token takes, with its share of a full step', in: 0.0..10000.0
param spared: 1.s, 'waiting that the others would rather bear than take the last instance', in: 0.ms..1.s
param prefix: 512.tokens, 'tokens that all prompts have in common', in: 0.tokens..4096.tokens

/** Arrival, in us, of those that alone on an instance would end within a tenth of the last one's time. */
List<Integer> longest = [
  113217, 323628, 398871, 278063, 393594, 209223, 50194, 99686, 424756, 342424, 424773,
  383560, 151008, 413092, 149036, 270424, 84579, 236348, 489425, 460619
]
double[] doneMicros = new double[0]
boolean taken = false

int route(Request request, ClusterView cluster) {
  if (doneMicros.length != cluster.size) {
    doneMicros = new double[cluster.size]
  }
  int last = cluster.size - 1
  if (longest.contains((int) request.arrivalMicros)) {
    taken = true
    return last
  }
  int best = 0
  for (int i = 1; i < last; i++) {
    if (doneMicros[i] < doneMicros[best]) best = i
  }
  double now = cluster.nowMicros
  if (!taken && Math.max(doneMicros[last], now) + spared < Math.max(doneMicros[best], now)) {
    best = last
  }
  doneMicros[best] = Math.max(doneMicros[best], now) + prefill * (request.inputTokens - prefix)
  best
}
