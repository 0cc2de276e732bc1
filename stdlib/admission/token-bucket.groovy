/** Admits prompts as long as a bucket of tokens, refilled at a steady rate, can pay for them. */
param capacity: 10000.0, 'prompt tokens the bucket holds when full', in: 1.0..1e9
param refill_rate: 1000.0, 'prompt tokens that flow in per second', in: 1e-3..1e9

double tokens = capacity
long lastRefillMicros = 0

boolean admit(Request request, ClusterView cluster) {
  refill(cluster.nowMicros)
  double cost = request.inputTokens
  if (tokens < cost) {
    return false
  }
  tokens = tokens - cost
  true
}

void refill(long nowMicros) {
  long elapsed = nowMicros - lastRefillMicros
  if (elapsed > 0) {
    tokens = Math.min(capacity, tokens + elapsed * refill_rate / 1e6)
    lastRefillMicros = nowMicros
  }
}
