double score(Request request, InstanceView instance) {
  'high'
}
