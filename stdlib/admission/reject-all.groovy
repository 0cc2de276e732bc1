/** Refuses every request, to see what a cluster looks like without load. */
boolean admit(Request request, ClusterView cluster) {
  false
}
