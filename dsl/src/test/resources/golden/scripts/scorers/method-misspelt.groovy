double scor(Request request, InstanceView instance) {
  1.0
}
