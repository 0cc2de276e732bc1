double priority(Request request, long nowMicros) {
  priority(request, nowMicros + 1)
}
