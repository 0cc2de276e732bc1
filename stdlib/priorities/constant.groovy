/** Makes all requests equally urgent. */
double priority(Request request, long nowMicros) {
  0.0
}
