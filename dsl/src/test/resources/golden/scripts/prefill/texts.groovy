int maxChunkTokens(Request request, int clusterChunk) {
  String name = "queue ${clusterChunk} of $request.name"
  String first = name[0]
  String upper = name.toUpperCase()
  String number = clusterChunk.toString()
  boolean found = name ==~ /q.*/
  int length = name.size()
  clusterChunk
}
