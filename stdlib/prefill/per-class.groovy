/** Chunks prompts by class: -1 is the cluster's own chunk, 0 is no limit. */
param critical: -1.tokens, 'prompt tokens of a critical request per step', in: -1.tokens..1000000.tokens
param standard: -1.tokens, 'prompt tokens of a standard request per step', in: -1.tokens..1000000.tokens
param sheddable: -1.tokens, 'prompt tokens of a sheddable request per step', in: -1.tokens..1000000.tokens
param batch: -1.tokens, 'prompt tokens of a batch request per step', in: -1.tokens..1000000.tokens
param background: -1.tokens, 'prompt tokens of a background request per step', in: -1.tokens..1000000.tokens

int maxChunkTokens(Request request, int clusterChunk) {
  int chunk = own(request)
  chunk < 0 ? clusterChunk : chunk
}

int own(Request request) {
  if (request.critical) return critical
  if (request.standard) return standard
  if (request.sheddable) return sheddable
  if (request.batch) return batch
  request.background ? background : -1
}
