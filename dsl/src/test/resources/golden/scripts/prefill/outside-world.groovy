int maxChunkTokens(Request request, int clusterChunk) {
  System.exit(1)
  println 'hello'
  long now = System.currentTimeMillis()
  double dice = Math.random()
  Thread.sleep(1)
  new File('/etc/passwd').text
  request.getClass()
  1
}
