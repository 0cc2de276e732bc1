double score(Request request, InstanceView instance) {
  Set<Integer> seen = new HashSet<Integer>()
  Random dice = new Random()
  1.0
}
