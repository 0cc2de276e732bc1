@Deprecated
static int helper(int x = 3) { x }

class Other { }

int maxChunkTokens(Request request, int clusterChunk) { 1 }
