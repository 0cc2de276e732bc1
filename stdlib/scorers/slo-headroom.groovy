/** Prefers instances that leave much of the request's time budget after waiting and prefill. */
param critical: 50.ms, 'budget of critical requests', in: 1.ms..10.min
param standard: 200.ms, 'budget of standard and unclassified requests', in: 1.ms..10.min
param sheddable: 500.ms, 'budget of sheddable requests', in: 1.ms..10.min
param batch: 5.s, 'budget of batch requests', in: 1.ms..10.min
param step: 6910.42.us, 'time of a step before it computes a token', in: 0.us..1.s
param prefill: 17.67, 'microseconds per prompt token', in: 0.0..10000.0
param attention: 0.0, 'microseconds per pair of prompt tokens', in: 0.0..1.0
param typical: 256.tokens, 'prompt that a request ahead is taken for', in: 1.tokens..1000000.tokens

double score(Request request, InstanceView instance) {
  double estimate = instance.load * prefillTime(typical) + prefillTime(request.inputTokens)
  clamp(1.0 - estimate / budget(request), 0.0, 1.0)
}

double prefillTime(int tokens) {
  step + prefill * tokens + attention * tokens * tokens
}

double budget(Request request) {
  if (request.critical) return critical
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  request.background ? Double.MAX_VALUE : standard
}
