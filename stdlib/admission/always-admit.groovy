/** Lets every request in. */
boolean admit(Request request, ClusterView cluster) {
  true
}
