/** Prefers instances with little KV memory in use. */
double score(Request request, InstanceView instance) {
  1.0 - instance.kvUtilization
}
