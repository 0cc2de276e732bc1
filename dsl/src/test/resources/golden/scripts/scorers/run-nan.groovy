double score(Request request, InstanceView instance) {
  0.0 / instance.load
}
