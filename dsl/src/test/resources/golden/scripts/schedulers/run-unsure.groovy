int calls = 0

int compare(Request a, Request b) {
  calls++
  if (calls > 2) {
    throw new IllegalArgumentException('asked\u001b[31m too often')
  }
  a.compareArrival(b)
}
