/** Chunks every prompt as the cluster says. */
int maxChunkTokens(Request request, int clusterChunk) {
  clusterChunk
}
