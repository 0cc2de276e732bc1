int route(Request request, ClusterView cluster) {
  List<Integer> loads = []
  loads.add('many')
  Math.max(1, 'one')
  cluster.getAt('first')
  clamp(1.0)
  PrefixIndex index = new PrefixIndex()
  0
}
