double priority(Request request, long nowMicros) {
  while (nowMicros > 0) { }
  1.0
}
