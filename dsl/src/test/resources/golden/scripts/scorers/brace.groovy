double score(Request request, InstanceView instance) {
  1.0
