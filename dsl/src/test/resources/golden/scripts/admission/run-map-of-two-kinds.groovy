Map<Object, Integer> seen = [:]

boolean admit(Request request, ClusterView cluster) {
  seen.put(request.name, 1)
  seen.put(request.id, 1)
  true
}
