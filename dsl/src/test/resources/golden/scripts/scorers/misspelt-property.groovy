double score(Request request, InstanceView instance) {
  instance.queueDepht
}
