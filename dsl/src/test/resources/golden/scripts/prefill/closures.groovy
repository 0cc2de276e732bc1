int maxChunkTokens(Request request, int clusterChunk) {
  [1, 2].each { total += it }
  int most = [1, 2].max { -it }
  3.times { println it }
  def twice = { it * 2 }
  Comparator<Request> order = (a, b) -> 0
  def pointer = request.&getName
  clusterChunk
}
