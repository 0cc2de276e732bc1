/** Chunks prompts by class: -1 is the cluster's own chunk, 0 is no limit. */
param critical: -1.tokens, 'prompt tokens per step, critical', in: -1.tokens..1000000.tokens
param standard: -1.tokens, 'prompt tokens per step, standard', in: -1.tokens..1000000.tokens
param sheddable: -1.tokens, 'prompt tokens per step, sheddable', in: -1.tokens..1000000.tokens
param batch: -1.tokens, 'prompt tokens per step, batch', in: -1.tokens..1000000.tokens
param background: -1.tokens, 'prompt tokens per step, background', in: -1.tokens..1000000.tokens

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
