/** Takes the most urgent first; of equals the one that arrived first. */
int compare(Request a, Request b) {
  double first = a.priority
  double second = b.priority
  first > second ? -1 : first < second ? 1 : a.compareArrival(b)
}
