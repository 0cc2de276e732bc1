/** Prefers instances with few requests, in absolute terms. */
double score(Request request, InstanceView instance) {
  1.0 / (1 + instance.load)
}
