int maxChunkTokens(Request request, int clusterChunk) {
  int sum = 0
  for (i in 0..<clusterChunk) {
    sum += i
  }
  for (int i in 1..3) {
    sum += i
  }
  def all = (1..3)
  sum
}
