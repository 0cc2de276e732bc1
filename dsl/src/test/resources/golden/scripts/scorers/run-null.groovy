Map<String, Integer> seen = [:]

double score(Request request, InstanceView instance) {
  seen[request.tenant] + 1
}
