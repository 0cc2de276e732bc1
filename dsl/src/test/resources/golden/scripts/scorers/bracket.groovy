double score(Request request, InstanceView instance) {
  if (request.critical { return 1.0 }
  0.0
}
