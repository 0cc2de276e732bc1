double score(Request request, InstanceView instance) {
  if (instance.load == 0) {
    return 1.0
  }
}
