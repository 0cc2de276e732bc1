int maxChunkTokens(Request request, int clusterChunk) {
  double share = clusterChunk as double
  String text = clusterChunk as String
  double square = clusterChunk ** 2
  boolean same = request === request
  boolean too = request.is(request)
  clusterChunk
}
