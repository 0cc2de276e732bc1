double score(Request request, InstanceView instance) {
  request.priority = 3.0
  instance.setLoad(0)
  1.0
}
