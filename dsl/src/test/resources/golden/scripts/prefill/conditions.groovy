int maxChunkTokens(Request request, int clusterChunk) {
  List<Integer> list = [1]
  Integer boxed = 3
  if (list) { return 1 }
  if (!request.tenant) { return 2 }
  String tenant = request.tenant ?: 'nobody'
  boxed && request ? 3 : 4
}
