int maxChunkTokens(Request request, int clusterChunk) {
  Map<String, Integer> counts = [a: 1]
  counts['a'] += 1
  for (entry in counts) {
    return entry.value
  }
  List<Integer> list = [3, 4]
  int sum = list.sum()
  int first = list.first()
  String[] names = new String[2]
  names[0] = 'a'
  int[][] table = new int[2][2]
  int n = names.size()
  [*list].size() + list*.intValue().size()
}
