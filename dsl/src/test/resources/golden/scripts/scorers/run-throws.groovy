double score(Request request, InstanceView instance) {
  if (request.id == 3) {
    throw new IllegalStateException('no instance for ' + request.name)
  }
  1.0
}
