/** Takes the shortest prompt first; of equals the one that arrived first. */
int compare(Request a, Request b) {
  int byLength = Integer.compare(a.inputTokens, b.inputTokens)
  byLength != 0 ? byLength : a.compareArrival(b)
}
