int maxChunkTokens(Request request, int clusterChunk) {
  try {
    return 1
  } catch (Exception e) {
    return 2
  }
  assert clusterChunk > 0
  synchronized (this) { }
  return switch (clusterChunk) { case 1 -> 2
    default -> 3 }
}
