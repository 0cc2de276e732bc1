int maxChunkTokens(Request request, int clusterChunk) {
  String name = 5
  boolean any = 'yes'
  SloClass urgent = 'CRITICAL'
  clusterChunk
}
