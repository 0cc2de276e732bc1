double priority(Request request, long nowMicros) {
  int age = nowMicros - request.arrivalMicros
  int half = request.inputTokens / 2
  age + half
}
