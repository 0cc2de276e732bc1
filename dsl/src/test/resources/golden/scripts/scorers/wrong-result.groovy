int score(Request request, InstanceView instance) {
  1
}
