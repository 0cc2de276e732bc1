println 'hello'
clusterChunk = 3
for (int i = 0; i < 3; i++) { }

int maxChunkTokens(Request request, int clusterChunk) { 1 }
